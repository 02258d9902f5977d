import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { dossierRoles, mayHandle } from '../access.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';

/** Leaves a dossier for a later round, named, with the reason; an open request for a supplement ends with it. */
export const deferDossier = defineCommand({
  name: 'dossier.defer',
  roles: dossierRoles['dossier.defer'],
  input: z.strictObject({ dossierId: z.uuid(), round: requiredText(200), reason: requiredText(1000) }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: (actor, dossier) => mayHandle(actor, dossier, 'dossier.defer'),
  run: (context, dossier, { round, reason }) =>
    changeDossier(context, dossier, 'dossier.defer', { deferredTo: round, deferReason: reason }, { round }),
});
