// Front door of the recognition module: what higher modules may perform and read.

export { approvePrize } from './commands/approve-prize.ts';
export { confirmStopped } from './commands/confirm-stopped.ts';
export { createSigningKey } from './commands/create-signing-key.ts';
export { decideRevocation } from './commands/decide-revocation.ts';
export { distrustSigningKey } from './commands/distrust-signing-key.ts';
export { draftDecision } from './commands/draft-decision.ts';
export { draftRevocationDecision } from './commands/draft-revocation-decision.ts';
export { draftStoppedConfirmation } from './commands/draft-stopped-confirmation.ts';
export { extendCertificate } from './commands/extend-certificate.ts';
export { followProducer as recognitionFollowsProducer } from './commands/follow-producer.ts';
export { followUnit as recognitionFollowsUnit } from './commands/follow-unit.ts';
export { issueDecision } from './commands/issue-decision.ts';
export { makeReady as makePrizeReady } from './commands/make-ready.ts';
export { openRevocation } from './commands/open-revocation.ts';
export { proposePrize } from './commands/propose-prize.ts';
export { recordDecision } from './commands/record-decision.ts';
export { recordRevocation } from './commands/record-revocation.ts';
export { setPrizeNorm } from './commands/set-prize-norm.ts';
export { installSigningSecret } from './keys/signing-secret.ts';
export {
  certificateStatusLabels,
  recognitionEventSentences,
  recognitionProblemSentences,
  renewalStageLabels,
} from './messages.vi.ts';
export { recognitionProblem } from './problems.ts';
export { decidedResults } from './queries/decided-results.ts';
export { leaveForDecision, productsDecision } from './queries/leave-for-decision.ts';
export { centralTemplates, leaveOfCentre, leaveOfProvince, provincialTemplates } from './queries/leave-of-province.ts';
export { recognitionOriginsOfPaper } from './queries/origins-of-paper.ts';
export { prizesReadyForBudget } from './queries/prize-list.ts';
export { publicCertificate } from './queries/public-certificate.ts';
export { recognisedProduct } from './queries/recognised-product.ts';
export { type RecognitionWork, recognitionWork } from './queries/recognition-work.ts';
export { registerList as recognisedProducts } from './queries/register-list.ts';
export { renewalRadar } from './queries/renewal-radar.ts';
export { recognitionSubjectNames } from './queries/subject-names.ts';
export { visibleCertificates } from './queries/visible-certificates.ts';
