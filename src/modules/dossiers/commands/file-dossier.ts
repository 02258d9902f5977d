import { z } from 'zod';
import { getCriteriaSet } from '#modules/regulation/index.ts';
import { defineCommand } from '#platform/command.ts';
import { today } from '#standards/vietnam/working-days.ts';
import { dossierRoles, mayFile } from '../access.ts';
import { originalsFor } from '../originals-for.ts';
import { dossiersProblem } from '../problems.ts';
import { expiredPapersOf } from '../queries/expired-papers-of.ts';
import { missingOf } from '../queries/missing-of.ts';
import type { DossierKind } from '../rules/dossier-kind.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';
import { officialOf } from './official-of.ts';
import { requireKind } from './require-kind.ts';
import { requirePack } from './require-pack.ts';

/** Files a complete dossier with the commune (khoản 1 Điều 7 QĐ 26/2026/QĐ-TTg). The refusal names what is missing. */
export const fileDossier = defineCommand({
  name: 'dossier.file',
  roles: dossierRoles['dossier.file'],
  input: z.strictObject({ dossierId: z.uuid() }),
  subject: async (context, { dossierId }) => {
    const dossier = await lockDossier(context, dossierId);
    const set = await getCriteriaSet(context.db, dossier.setCode);
    const { registered } = await context.db
      .selectFrom('registry.producer')
      .select('registered')
      .where('id', '=', dossier.producerId)
      .forShare()
      .executeTakeFirstOrThrow();
    return { ...dossier, registered, missing: await missingOf(context.db, dossier, set, today(context.now)) };
  },
  may: (actor, dossier) => mayFile(actor, dossier),
  run: async (context, { registered, missing, ...dossier }) => {
    // Khoản 3 Điều 2: who lost the registration since the dossier was opened cannot file either.
    if (!registered) throw dossiersProblem('dossier.producer-unregistered');
    // Papers are looked at on the day of filing, and again on the council's day.
    const expired = await expiredPapersOf(context.db, [dossier.id], today(context.now));
    if (expired.length > 0)
      throw dossiersProblem('dossier.paper-expired', { papers: expired.map(({ title }) => title) });
    // The first filing decides the pack; a dossier sent back for completion keeps it.
    const kind = dossier.kind as DossierKind;
    const filedOn = today(dossier.filedAt ?? context.now);
    const packId = await requirePack(context.db, { filedOn, kind, setCode: dossier.setCode });
    // Khoản 6 Điều 7: a re-evaluation is filed in its window; filing again after a refusal keeps the first day.
    if (!dossier.filedAt) await requireKind(context, { ...dossier, kind });
    await context.enqueue(originalsFor(dossier.id, 'filing'));
    return changeDossier(context, dossier, 'dossier.file', {
      filedAt: dossier.filedAt ?? context.now,
      // An official who files for the producer is recorded beside it, as at the opening.
      filedBy: officialOf(context.actor),
      packId,
    });
  },
});
