import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { dossierRoles, mayHandle } from '../access.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';

/** A deferred dossier goes on where it was. */
export const resumeDossier = defineCommand({
  name: 'dossier.resume',
  roles: dossierRoles['dossier.resume'],
  input: z.strictObject({ dossierId: z.uuid() }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: (actor, dossier) => mayHandle(actor, dossier, 'dossier.resume'),
  run: (context, dossier) => changeDossier(context, dossier, 'dossier.resume'),
});
