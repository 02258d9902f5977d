import { z } from 'zod';
import type { CommandContext } from '#platform/command.ts';
import { defineCommand } from '#platform/command.ts';
import { localDate, text } from '#platform/input.ts';
import { dossierRoles, mayProcess } from '../access.ts';
import { dossiersProblem } from '../problems.ts';
import { type AssessmentContents, type AssessmentProposal, missingForReport } from '../rules/assessment.ts';
import { changeDossier } from './change-dossier.ts';
import { type LockedDossier, lockDossier } from './lock-dossier.ts';

/**
 * The commune's report (Mẫu số 03, khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg) has its number and date: those of the paper that the
 * register of documents issued, or, for one written outside, as given. A negative opinion is a report like any other.
 */
export const issueAssessment = defineCommand({
  name: 'dossier.issue-assessment',
  roles: dossierRoles['dossier.issue-assessment'],
  input: z.strictObject({ dossierId: z.uuid(), number: text(60).default(''), dated: localDate.optional() }),
  subject: async (context, { dossierId }) => {
    const dossier = await lockDossier(context, dossierId);
    return { ...dossier, assessment: await assessmentOf(context, dossier) };
  },
  may: (actor, dossier) => mayProcess(actor, dossier, 'dossier.issue-assessment'),
  run: async (context, { assessment, ...dossier }, input) => {
    const missing = missingForReport(assessment);
    if (missing.length > 0) throw dossiersProblem('assessment.incomplete', { missing });
    const { number, dated } = assessment?.paperId ? ofRegister(assessment) : ofOutside(input);
    await context.db
      .updateTable('dossiers.assessment')
      .set({ reportNumber: number, reportDate: dated })
      .where('dossierId', '=', dossier.id)
      .execute();
    return changeDossier(
      context,
      dossier,
      'dossier.issue-assessment',
      { assessedAt: context.now },
      { number, dated, proposal: assessment?.proposal ?? null, paperId: assessment?.paperId ?? null },
    );
  },
});

async function assessmentOf({ db }: CommandContext, dossier: LockedDossier) {
  const row = await db
    .selectFrom('dossiers.assessment as assessment')
    .leftJoin('documents.paper as paper', 'paper.id', 'assessment.paperId')
    .select([
      'assessment.contents',
      'assessment.proposal',
      'assessment.proposalReason',
      'assessment.paperId',
      'paper.number',
      'paper.dated',
    ])
    .where('assessment.dossierId', '=', dossier.id)
    .forNoKeyUpdate('assessment')
    .executeTakeFirst();
  return (
    row && {
      ...row,
      contents: row.contents as unknown as AssessmentContents,
      proposal: row.proposal as AssessmentProposal | null,
    }
  );
}

function ofRegister({ number, dated }: { number: string | null; dated: string | null }) {
  // Being issued happens in the transaction that performs this; until then the paper waits in the register.
  if (!number || !dated) throw dossiersProblem('assessment.report-not-issued');
  return { number, dated };
}

function ofOutside({ number, dated }: { number: string; dated?: string }) {
  if (number && dated) return { number, dated };
  throw dossiersProblem(
    'assessment.report-unnamed',
    {},
    { ...(!number && { number: ['Cần điền ô này.'] }), ...(!dated && { dated: ['Cần điền ô này.'] }) },
  );
}
