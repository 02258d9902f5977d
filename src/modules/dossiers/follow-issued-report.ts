import type { IssuedPaperFollower } from '#modules/documents/index.ts';
import { issueAssessment } from './commands/issue-assessment.ts';
import { dossierOfReport } from './queries/dossier-of-report.ts';

/** When the register issues a commune's report (Mẫu số 03), its dossier is assessed at the same instant. */
export const followIssuedReport: IssuedPaperFollower = async (context, paper) => {
  const assessed = await dossierOfReport(context.db, paper.id);
  if (assessed) await context.perform(issueAssessment, { dossierId: assessed.dossierId });
};
