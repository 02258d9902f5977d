import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { dossierRoles, mayRecuse } from '../access.ts';
import { lockDossier } from './lock-dossier.ts';
import { refuseStranger } from './refuse-stranger.ts';

/**
 * From now on a member of the council that has the dossier does not see it in their seat: an interest was declared.
 * Performed by scoring in the transaction of the declaration.
 */
export const recuseReader = defineCommand({
  name: 'dossier.recuse-reader',
  roles: dossierRoles['dossier.recuse-reader'],
  input: z.strictObject({ dossierId: z.uuid(), personId: z.uuid(), councilId: z.uuid() }),
  subject: async (context, { dossierId, personId, councilId }) => {
    const dossier = await lockDossier(context, dossierId);
    await refuseStranger(context, dossier, { personId, councilId });
    return dossier;
  },
  may: (actor, dossier) => mayRecuse(actor, dossier),
  run: async ({ db, now, newId, record }, dossier, { personId, councilId }) => {
    await db
      .insertInto('dossiers.recusal')
      .values({ id: newId(), dossierId: dossier.id, personId, councilId, since: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    record({ subject: { kind: 'dossier', id: dossier.id }, unitId: dossier.unitId, details: { personId, councilId } });
    return { dossierId: dossier.id };
  },
});
