import type { AnyCommand } from '#platform/command.ts';
import type { RequestContext } from '#platform/context.ts';
import { performForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { answerComplaint } from '../commands/answer-complaint.ts';
import { assignExpert } from '../commands/assign-expert.ts';
import { changeSet } from '../commands/change-set.ts';
import { deferDossier } from '../commands/defer-dossier.ts';
import { draftCentreAnswer } from '../commands/draft-centre-answer.ts';
import { draftCentreRequest } from '../commands/draft-centre-request.ts';
import { draftComplaintAnswer } from '../commands/draft-complaint-answer.ts';
import { draftReport } from '../commands/draft-report.ts';
import { draftResultApproval } from '../commands/draft-result-approval.ts';
import { draftResultsNotice } from '../commands/draft-results-notice.ts';
import { dropSupplement } from '../commands/drop-supplement.ts';
import { fileComplaint } from '../commands/file-complaint.ts';
import { fileDossier } from '../commands/file-dossier.ts';
import { forwardDossier } from '../commands/forward-dossier.ts';
import { issueAssessment } from '../commands/issue-assessment.ts';
import { queueForCouncil } from '../commands/queue-for-council.ts';
import { reEvaluate } from '../commands/re-evaluate.ts';
import { receiveDossier } from '../commands/receive-dossier.ts';
import { recordResult } from '../commands/record-result.ts';
import { refuseDossier } from '../commands/refuse-dossier.ts';
import { reopenAssessment } from '../commands/reopen-assessment.ts';
import { requestSupplement } from '../commands/request-supplement.ts';
import { resumeDossier } from '../commands/resume-dossier.ts';
import { reuseEvidence } from '../commands/reuse-evidence.ts';
import { sendBack } from '../commands/send-back.ts';
import { sendToCentre } from '../commands/send-to-centre.ts';
import { startAssessment } from '../commands/start-assessment.ts';
import { supplementDossier } from '../commands/supplement-dossier.ts';
import { takeIn } from '../commands/take-in.ts';
import { toAdvisoryTeam } from '../commands/to-advisory-team.ts';
import { withdrawDossier } from '../commands/withdraw-dossier.ts';

/** The steps that the pages of a dossier take, by the intent of their buttons, and where they lead on to. */
const steps: Record<string, { command: AnyCommand; next?: string }> = {
  file: { command: fileDossier },
  receive: { command: receiveDossier },
  refuse: { command: refuseDossier },
  withdraw: { command: withdrawDossier },
  'assign-expert': { command: assignExpert },
  'change-set': { command: changeSet },
  'reuse-evidence': { command: reuseEvidence, next: '/minh-chung' },
  'start-assessment': { command: startAssessment, next: '/danh-gia' },
  'draft-report': { command: draftReport, next: '/danh-gia' },
  'issue-assessment': { command: issueAssessment },
  'reopen-assessment': { command: reopenAssessment, next: '/danh-gia' },
  forward: { command: forwardDossier },
  'request-supplement': { command: requestSupplement },
  supplement: { command: supplementDossier },
  'drop-supplement': { command: dropSupplement },
  defer: { command: deferDossier },
  resume: { command: resumeDossier },
  'take-in': { command: takeIn },
  'send-back': { command: sendBack },
  'record-result': { command: recordResult },
  'to-advisory-team': { command: toAdvisoryTeam },
  'queue-for-council': { command: queueForCouncil },
  'send-to-centre': { command: sendToCentre },
  're-evaluate': { command: reEvaluate },
  'file-complaint': { command: fileComplaint },
  'answer-complaint': { command: answerComplaint },
};

/** Papers about the dossier that are drafted in the register, and read over there next. */
const papers = {
  'draft-notice': draftResultsNotice,
  'draft-answer': draftComplaintAnswer,
  'draft-approval': draftResultApproval,
  'draft-centre-answer': draftCentreAnswer,
  'draft-centre-request': draftCentreRequest,
};

/** Performs the step that the pressed button names; another button is no page. */
export function performStep(now: RequestContext, form: FormData, dossierId: string) {
  const intent = String(form.get('intent'));
  if (Object.hasOwn(papers, intent))
    return performForm(now, papers[intent as keyof typeof papers], form, {
      input: { dossierId },
      goTo: ({ paperId }) => `/van-ban/${paperId}/soan`,
    });
  const step = steps[intent];
  if (!step) throw platformProblem('not-found');
  return performForm(now, step.command, form, {
    input: { dossierId },
    goTo: `/ho-so/${dossierId}${step.next ?? ''}`,
  });
}
