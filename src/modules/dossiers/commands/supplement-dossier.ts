import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { text } from '#platform/input.ts';
import { dossierRoles, mayPrepare } from '../access.ts';
import { originalsFor } from '../originals-for.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';

/** The producer says that what was asked for is in the dossier now; it goes back to where it was. */
export const supplementDossier = defineCommand({
  name: 'dossier.supplement',
  roles: dossierRoles['dossier.supplement'],
  input: z.strictObject({ dossierId: z.uuid(), answer: text(2000).default('') }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: (actor, dossier) => mayPrepare(actor, dossier, 'dossier.supplement'),
  run: async (context, dossier, { answer }) => {
    await context.db
      .updateTable('dossiers.supplementRequest')
      .set({ answer })
      .where('dossierId', '=', dossier.id)
      .where('closedAt', 'is', null)
      .execute();
    await context.enqueue(originalsFor(dossier.id, 'supplement'));
    return changeDossier(context, dossier, 'dossier.supplement');
  },
});
