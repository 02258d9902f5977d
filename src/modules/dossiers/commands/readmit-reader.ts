import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { dossierRoles, mayRecuse } from '../access.ts';
import { lockDossier } from './lock-dossier.ts';
import { refuseStranger } from './refuse-stranger.ts';

/**
 * The chair found no interest: the member sees the dossier again, wherever they had declared it. Performed by scoring with
 * the chair's finding.
 */
export const readmitReader = defineCommand({
  name: 'dossier.readmit-reader',
  roles: dossierRoles['dossier.readmit-reader'],
  input: z.strictObject({ dossierId: z.uuid(), personId: z.uuid(), councilId: z.uuid() }),
  subject: async (context, { dossierId, personId, councilId }) => {
    const dossier = await lockDossier(context, dossierId);
    await refuseStranger(context, dossier, { personId, councilId });
    return dossier;
  },
  may: (actor, dossier) => mayRecuse(actor, dossier),
  run: async ({ db, now, record }, dossier, { personId, councilId }) => {
    await db
      .updateTable('dossiers.recusal')
      .set({ liftedAt: now })
      .where('dossierId', '=', dossier.id)
      .where('personId', '=', personId)
      .where('liftedAt', 'is', null)
      .execute();
    record({ subject: { kind: 'dossier', id: dossier.id }, unitId: dossier.unitId, details: { personId, councilId } });
    return { dossierId: dossier.id };
  },
});
