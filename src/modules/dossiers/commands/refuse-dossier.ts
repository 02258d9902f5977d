import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { dossierRoles, mayProcess } from '../access.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';

/** Does not take a filed dossier in, with the reason that the producer will read; it may be completed and filed again. */
export const refuseDossier = defineCommand({
  name: 'dossier.refuse',
  roles: dossierRoles['dossier.refuse'],
  input: z.strictObject({ dossierId: z.uuid(), reason: requiredText(1000) }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: (actor, dossier) => mayProcess(actor, dossier, 'dossier.refuse'),
  run: (context, dossier, { reason }) =>
    changeDossier(context, dossier, 'dossier.refuse', { refusalReason: reason, refusedAt: context.now }),
});
