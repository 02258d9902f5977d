// Front door of the documents module: what higher modules may perform and read.
export { attachScan } from './commands/attach-scan.ts';
export { countersignPaper } from './commands/countersign-paper.ts';
export { draftPaper, draftPaper as createDraft } from './commands/draft-paper.ts';
export { editPaper } from './commands/edit-paper.ts';
export { followUnit as papersFollowUnit } from './commands/follow-unit.ts';
export { giveAuthorisation } from './commands/give-authorisation.ts';
export { issuePaper } from './commands/issue-paper.ts';
export { numberPaper } from './commands/number-paper.ts';
export { openSeries } from './commands/open-series.ts';
export { registerIncoming } from './commands/register-incoming.ts';
export { registerPaper } from './commands/register-paper.ts';
export { signPaper } from './commands/sign-paper.ts';
export { submitPaper } from './commands/submit-paper.ts';
export { type IssuedPaper, type IssuedPaperFollower, installIssuedPaperFollowers } from './issued-papers.ts';
export { documentWork } from './queries/document-work.ts';
export { memberListOf } from './queries/member-list-of.ts';
export { paperByNumber } from './queries/paper-by-number.ts';
export { visiblePapers } from './queries/visible-papers.ts';
