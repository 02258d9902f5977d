// Front door of the dossiers module: what higher modules may perform and read.

export { addSitePhoto } from './commands/add-site-photo.ts';
export { answerComplaint } from './commands/answer-complaint.ts';
export { appraiseIdea } from './commands/appraise-idea.ts';
export { assignExpert } from './commands/assign-expert.ts';
export { attachEvidence } from './commands/attach-evidence.ts';
export { changeSet } from './commands/change-set.ts';
export { deferDossier } from './commands/defer-dossier.ts';
export { draftIdea } from './commands/draft-idea.ts';
export { draftReport } from './commands/draft-report.ts';
export { draftRequestLetter } from './commands/draft-request-letter.ts';
export { dropSupplement } from './commands/drop-supplement.ts';
export { fileComplaint } from './commands/file-complaint.ts';
export { fileDossier } from './commands/file-dossier.ts';
export { followProducer as dossiersFollowProducer } from './commands/follow-producer.ts';
export { followUnit as dossiersFollowUnit } from './commands/follow-unit.ts';
export { forwardDossier } from './commands/forward-dossier.ts';
export { issueAssessment } from './commands/issue-assessment.ts';
export { lapseDossier } from './commands/lapse-dossier.ts';
export { leaveCouncil } from './commands/leave-council.ts';
export { logPaperSet } from './commands/log-paper-set.ts';
export { makePotentialList } from './commands/make-potential-list.ts';
export { markSelf } from './commands/mark-self.ts';
export { openDossier } from './commands/open-dossier.ts';
export { placeEvidence } from './commands/place-evidence.ts';
export { queueForCouncil } from './commands/queue-for-council.ts';
export { reEvaluate } from './commands/re-evaluate.ts';
export { readFormDetail } from './commands/read-form-detail.ts';
export { readmitReader } from './commands/readmit-reader.ts';
export { receiveDossier } from './commands/receive-dossier.ts';
export { recordResult } from './commands/record-result.ts';
export { recordRound } from './commands/record-round.ts';
export { recordSiteVisit } from './commands/record-site-visit.ts';
export { recordSpecimen } from './commands/record-specimen.ts';
export { recuseReader } from './commands/recuse-reader.ts';
export { refuseDossier } from './commands/refuse-dossier.ts';
export { removeEvidence } from './commands/remove-evidence.ts';
export { reopenAssessment } from './commands/reopen-assessment.ts';
export { requestSupplement } from './commands/request-supplement.ts';
export { resumeDossier } from './commands/resume-dossier.ts';
export { reuseEvidence } from './commands/reuse-evidence.ts';
export { saveAssessment } from './commands/save-assessment.ts';
export { saveForm } from './commands/save-form.ts';
export { saveSelfReport } from './commands/save-self-report.ts';
export { sendBack } from './commands/send-back.ts';
export { sendToCentre } from './commands/send-to-centre.ts';
export { setEvidenceKind } from './commands/set-evidence-kind.ts';
export { settleDossier } from './commands/settle-dossier.ts';
export { startAssessment } from './commands/start-assessment.ts';
export { startOriginal } from './commands/start-original.ts';
export { submitIdea } from './commands/submit-idea.ts';
export { supplementDossier } from './commands/supplement-dossier.ts';
export { takeFromRegister } from './commands/take-from-register.ts';
export { takeIn } from './commands/take-in.ts';
export { takeToCouncil } from './commands/take-to-council.ts';
export { toAdvisoryTeam } from './commands/to-advisory-team.ts';
export { unplaceEvidence } from './commands/unplace-evidence.ts';
export { withdrawDossier } from './commands/withdraw-dossier.ts';
export { writeFormDetail } from './commands/write-form-detail.ts';
export { followIssuedReport } from './follow-issued-report.ts';
export {
  dossierStateLabels,
  dossiersEventSentences,
  dossiersProblemSentences,
  outcomeKindLabels,
} from './messages.vi.ts';
export { originalTasks } from './original-jobs.ts';
export { dossiersProblem } from './problems.ts';
export { certificateOf } from './queries/certificate-of.ts';
export { dossierForViewer } from './queries/dossier-for-viewer.ts';
export { type DossierWork, dossierWork } from './queries/dossier-work.ts';
export { dossiersReadyForCouncil } from './queries/dossiers-ready-for-council.ts';
export { type EvidenceAtCriterion, evidenceByCriterion } from './queries/evidence-by-criterion.ts';
export { ideaWork } from './queries/idea-work.ts';
export { dossiersSubjectNames } from './queries/subject-names.ts';
export { visibleDossiers } from './queries/visible-dossiers.ts';
export { installRecognisedProducts, type RecognisedProduct, type RecognisedProducts } from './recognised-product.ts';
