import type { IssuedPaperFollower } from '#modules/documents/index.ts';
import { issueAssessment } from './commands/issue-assessment.ts';

/** When the register issues a commune's report (Mẫu số 03), its dossier is assessed at the same instant. */
export const followIssuedReport: IssuedPaperFollower = async (context, paper) => {
  const assessment = await context.db
    .selectFrom('dossiers.assessment')
    .select('dossierId')
    .where('paperId', '=', paper.id)
    .executeTakeFirst();
  if (assessment) await context.perform(issueAssessment, { dossierId: assessment.dossierId });
};
