import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { dossierRoles, mayHandle } from '../access.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';

/** The office takes its request for a supplement back; the dossier goes on as it is. */
export const dropSupplement = defineCommand({
  name: 'dossier.drop-supplement',
  roles: dossierRoles['dossier.drop-supplement'],
  input: z.strictObject({ dossierId: z.uuid() }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: (actor, dossier) => mayHandle(actor, dossier, 'dossier.drop-supplement'),
  run: (context, dossier) => changeDossier(context, dossier, 'dossier.drop-supplement'),
});
