import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { dossierRoles, mayProcess } from '../access.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';

/** Sends a dossier back to its producer with the reason, to be completed and filed again. */
export const returnDossier = defineCommand({
  name: 'dossier.return',
  roles: dossierRoles['dossier.return'],
  input: z.strictObject({ dossierId: z.uuid(), reason: requiredText(1000) }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: (actor, dossier) => mayProcess(actor, dossier, 'dossier.return'),
  run: (context, dossier, { reason }) =>
    changeDossier(context, dossier, 'dossier.return', {
      returnReason: reason,
      returnedAt: context.now,
      receivedAt: null,
    }),
});
