/** Where a paper stands, from the first draft until another paper replaces or revokes it. */
export const paperStates = [
  'draft',
  'submitted',
  'signed',
  'numbered',
  'issued',
  'corrected',
  'replaced',
  'revoked',
  'discarded',
] as const;
export type PaperState = (typeof paperStates)[number];

/** Papers that are in force: they can be cited, and found by their number. */
export const standingStates = ['issued', 'corrected'] as const;

/** What can be done to a paper; names of commands. */
export const paperSteps = [
  'paper.edit',
  'paper.submit',
  'paper.return',
  'paper.discard',
  'paper.countersign',
  'paper.sign',
  'paper.number',
  'paper.issue',
  'paper.attach-annex',
  'paper.attach-scan',
  'paper.correct',
  'paper.replace',
  'paper.revoke',
] as const;
export type PaperStep = (typeof paperSteps)[number];

type Steps = { readonly [step in PaperStep]?: PaperState };

const afterIssue = {
  'paper.correct': 'corrected',
  'paper.replace': 'replaced',
  'paper.revoke': 'revoked',
} as const satisfies Steps;

/**
 * The whole life of a paper: state → step → next state; what is not listed is refused. Nghị định 30/2020/NĐ-CP:
 * drafting and review (Điều 10 đến 12), signing (Điều 13), number and date after signing (Điều 15), issuing and what
 * may follow it: đính chính, thay thế, thu hồi (Điều 18).
 */
export const paperWorkflow: Record<PaperState, Steps> = {
  draft: {
    'paper.edit': 'draft',
    'paper.attach-annex': 'draft',
    'paper.submit': 'submitted',
    'paper.discard': 'discarded',
  },
  submitted: { 'paper.return': 'draft', 'paper.countersign': 'submitted', 'paper.sign': 'signed' },
  signed: { 'paper.number': 'numbered', 'paper.attach-scan': 'signed' },
  // A number once given stays in the register, also when the paper is stopped before it leaves the house.
  numbered: { 'paper.issue': 'issued', 'paper.attach-scan': 'numbered', 'paper.revoke': 'revoked' },
  issued: { ...afterIssue, 'paper.attach-scan': 'issued' },
  corrected: { ...afterIssue, 'paper.attach-scan': 'corrected' },
  replaced: {},
  revoked: {},
  discarded: {},
};

/** The state after a step, or undefined where the step is not possible now. */
export const nextState = (state: PaperState, step: PaperStep): PaperState | undefined => paperWorkflow[state][step];
