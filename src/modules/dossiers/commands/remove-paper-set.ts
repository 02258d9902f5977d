import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { formRoles, mayLogPaperSet } from '../form-access.ts';
import { lockDossier } from './lock-dossier.ts';

/** Takes back a line about a set on paper that was written by mistake; the row stays for the record. */
export const removePaperSet = defineCommand({
  name: 'paper-set.remove',
  roles: formRoles['paper-set.remove'],
  input: z.strictObject({ paperSetId: z.uuid() }),
  subject: async (context, { paperSetId }) => {
    const set = await context.db
      .selectFrom('dossiers.paperSet')
      .select('dossierId')
      .where('id', '=', paperSetId)
      .where('removedAt', 'is', null)
      .executeTakeFirst();
    if (!set) throw platformProblem('not-found');
    return lockDossier(context, set.dossierId);
  },
  may: (actor, dossier) => mayLogPaperSet(actor, dossier),
  run: async ({ db, now, record }, dossier, { paperSetId }) => {
    await db
      .updateTable('dossiers.paperSet')
      .set({ removedAt: now })
      .where('id', '=', paperSetId)
      .where('removedAt', 'is', null)
      .execute();
    record({ subject: { kind: 'dossier', id: dossier.id }, unitId: dossier.unitId, details: { paperSetId } });
    return { id: dossier.id };
  },
});
