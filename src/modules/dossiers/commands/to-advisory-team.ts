import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { dossierRoles, mayProcessAbove } from '../access.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';

/**
 * The province gives the dossier to the advisory team (khoản 3 Điều 7 QĐ 26/2026/QĐ-TTg): with a council named, that
 * council's team reads it from now on.
 */
export const toAdvisoryTeam = defineCommand({
  name: 'dossier.to-advisory-team',
  roles: dossierRoles['dossier.to-advisory-team'],
  input: z.strictObject({ dossierId: z.uuid(), councilId: z.uuid().optional() }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: (actor, dossier) => mayProcessAbove(actor, dossier, 'dossier.to-advisory-team'),
  run: async (context, dossier, { councilId }) => {
    if (councilId !== undefined)
      await context.db
        .insertInto('dossiers.reader')
        .values({ id: context.newId(), dossierId: dossier.id, councilId, validFrom: context.now })
        .onConflict((conflict) =>
          conflict
            .columns(['dossierId', 'councilId'])
            .where(sql.ref('council_id'), 'is not', null)
            .doUpdateSet({ validTo: null }),
        )
        .execute();
    const change = { advisoryAt: context.now };
    return changeDossier(context, dossier, 'dossier.to-advisory-team', change, { councilId: councilId ?? null });
  },
});
