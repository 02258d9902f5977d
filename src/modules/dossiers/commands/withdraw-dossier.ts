import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { dossierRoles, mayPrepare } from '../access.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';

/** Ends a dossier that no council has yet, at its producer's wish; the product may then have another. */
export const withdrawDossier = defineCommand({
  name: 'dossier.withdraw',
  roles: dossierRoles['dossier.withdraw'],
  input: z.strictObject({ dossierId: z.uuid() }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: (actor, dossier) => mayPrepare(actor, dossier, 'dossier.withdraw'),
  run: (context, dossier) => changeDossier(context, dossier, 'dossier.withdraw'),
});
