import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { dossierRoles, mayComplain } from '../access.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';

/** Kiến nghị about a result, by the producer or written down by the commune's office for it (both are recorded). */
export const fileComplaint = defineCommand({
  name: 'complaint.file',
  roles: dossierRoles['complaint.file'],
  input: z.strictObject({ dossierId: z.uuid(), words: requiredText(4000) }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: (actor, dossier) => mayComplain(actor, dossier),
  run: async (context, dossier, { words }) => {
    const { actor, newId, now } = context;
    const complaintId = newId();
    const onBehalf = actor.kind !== 'person' || actor.grant.role !== 'producer';
    await context.db
      .insertInto('dossiers.complaint')
      .values({
        id: complaintId,
        dossierId: dossier.id,
        words,
        filedBy: actor.kind === 'person' ? actor.personId : null,
        onBehalf,
        filedAt: now,
      })
      .execute();
    const details = { complaintId, ...(onBehalf && { onBehalfOf: dossier.producerId }) };
    return changeDossier(context, dossier, 'complaint.file', {}, details);
  },
});
