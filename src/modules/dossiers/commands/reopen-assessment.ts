import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { dossierRoles, mayProcess } from '../access.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';

/** Takes a report that was not forwarded yet back to be assessed again; its next issue is a new paper. */
export const reopenAssessment = defineCommand({
  name: 'dossier.reopen-assessment',
  roles: dossierRoles['dossier.reopen-assessment'],
  input: z.strictObject({ dossierId: z.uuid(), reason: requiredText(1000) }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: (actor, dossier) => mayProcess(actor, dossier, 'dossier.reopen-assessment'),
  run: async (context, dossier, { reason }) => {
    const before = await context.db
      .selectFrom('dossiers.assessment')
      .select(['paperId', 'reportNumber'])
      .where('dossierId', '=', dossier.id)
      .executeTakeFirst();
    await context.db
      .updateTable('dossiers.assessment')
      .set({ paperId: null, reportNumber: '', reportDate: null })
      .where('dossierId', '=', dossier.id)
      .execute();
    return changeDossier(context, dossier, 'dossier.reopen-assessment', { assessedAt: null }, { ...before, reason });
  },
});
