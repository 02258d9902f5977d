import { z } from 'zod';
import { draftPaper } from '#modules/documents/index.ts';
import { readRepresentativeDetail } from '#modules/registry/index.ts';
import { defineCommand } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { dossierRoles, mayProcess } from '../access.ts';
import { reportTemplate, reportWords } from '../papers/report-words.ts';
import { dossiersProblem } from '../problems.ts';
import { reportFacts } from '../queries/report-facts.ts';
import type { AssessmentContents, AssessmentProposal } from '../rules/assessment.ts';
import { missingForReport } from '../rules/assessment.ts';
import { lockDossier } from './lock-dossier.ts';

/**
 * Drafts Mẫu số 03 in the register of documents, with the four contents as they were found; from there it is signed,
 * numbered and issued like every paper, and its issue makes the dossier "assessed".
 */
export const draftReport = defineCommand({
  name: 'assessment.draft-report',
  roles: dossierRoles['assessment.draft-report'],
  input: z.strictObject({ dossierId: z.uuid() }),
  subject: async (context, { dossierId }) => {
    const dossier = await lockDossier(context, dossierId);
    const assessment = await context.db
      .selectFrom('dossiers.assessment as assessment')
      .leftJoin('documents.paper as paper', 'paper.id', 'assessment.paperId')
      .select(['assessment.contents', 'assessment.proposal', 'assessment.proposalReason', 'paper.state as paperState'])
      .where('assessment.dossierId', '=', dossierId)
      .forNoKeyUpdate('assessment')
      .executeTakeFirst();
    return { dossier, assessment };
  },
  may: (actor, { dossier }) => mayProcess(actor, dossier, 'assessment.draft-report'),
  run: async (context, { dossier, assessment }) => {
    if (!assessment) throw dossiersProblem('assessment.incomplete', { missing: missingForReport(undefined) });
    if (assessment.paperState && assessment.paperState !== 'discarded')
      throw dossiersProblem('assessment.drafted-already');
    const contents = assessment.contents as unknown as AssessmentContents;
    const proposal = assessment.proposal as AssessmentProposal | null;
    const missing = missingForReport({ contents, proposal, proposalReason: assessment.proposalReason });
    if (missing.length > 0 || proposal === null) throw dossiersProblem('assessment.incomplete', { missing });
    const facts = await reportFacts(context.db, dossier.id);
    if (!facts) throw platformProblem('not-found');
    // Mẫu số 03 names sex, ethnicity and residence of the representative; reading them leaves its own event.
    const representative = await context.perform(readRepresentativeDetail, { producerId: dossier.producerId });
    const { id: paperId } = await context.perform(draftPaper, {
      templateCode: reportTemplate,
      unitId: dossier.unitId,
      ...reportWords(facts, { contents, proposal, proposalReason: assessment.proposalReason }, representative),
      sample: dossier.sample,
    });
    await context.db.updateTable('dossiers.assessment').set({ paperId }).where('dossierId', '=', dossier.id).execute();
    context.record({ subject: { kind: 'dossier', id: dossier.id }, unitId: dossier.unitId, details: { paperId } });
    return { id: dossier.id, paperId };
  },
});
