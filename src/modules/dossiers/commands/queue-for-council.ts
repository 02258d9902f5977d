import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { text } from '#platform/input.ts';
import { dossierRoles, mayProcessAbove } from '../access.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';

/** The dossier is ready for the province's council, with the advisory team's report where it gave one. */
export const queueForCouncil = defineCommand({
  name: 'dossier.queue-for-council',
  roles: dossierRoles['dossier.queue-for-council'],
  input: z.strictObject({ dossierId: z.uuid(), report: text(8000).default('') }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: (actor, dossier) => mayProcessAbove(actor, dossier, 'dossier.queue-for-council'),
  run: (context, dossier, { report }) =>
    changeDossier(
      context,
      dossier,
      'dossier.queue-for-council',
      { queuedAt: context.now, ...(report && { advisoryReport: report }) },
      { report: report !== '' },
    ),
});
