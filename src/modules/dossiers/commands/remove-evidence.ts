import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { dossierRoles, mayPrepare } from '../access.ts';
import { lockEvidence } from './lock-dossier.ts';

/** Takes a paper out of the dossier. Row and content stay for the record; nobody is shown them any more. */
export const removeEvidence = defineCommand({
  name: 'evidence.remove',
  roles: dossierRoles['evidence.remove'],
  input: z.strictObject({ evidenceId: z.uuid() }),
  subject: async (context, { evidenceId }) => (await lockEvidence(context, evidenceId)).dossier,
  may: (actor, dossier) => mayPrepare(actor, dossier, 'evidence.remove'),
  run: async ({ db, now, record }, dossier, { evidenceId }) => {
    await db.updateTable('dossiers.evidence').set({ removedAt: now }).where('id', '=', evidenceId).execute();
    record({ subject: { kind: 'dossier', id: dossier.id }, unitId: dossier.unitId, details: { evidenceId } });
    return { id: dossier.id };
  },
});
