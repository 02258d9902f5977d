/** Quyết định công nhận: state → command → next state; what is not listed is refused. A recorded one is never a draft. */
export const decisionStates = ['draft', 'issued', 'recorded', 'discarded'] as const;
export type DecisionState = (typeof decisionStates)[number];
export const decisionSteps = ['decision.issue', 'decision.discard'] as const;
export type DecisionStep = (typeof decisionSteps)[number];

export const decisionWorkflow: Record<DecisionState, { readonly [step in DecisionStep]?: DecisionState }> = {
  draft: { 'decision.issue': 'issued', 'decision.discard': 'discarded' },
  issued: {},
  recorded: {},
  discarded: {},
};

/**
 * A certificate. Expiry is no step: it comes by itself. Khoản 3 Điều 12 extends; Điều 8 revokes; a new certificate of the
 * same product (upgrade, re-evaluation) takes the place of the old one.
 */
export const certificateStates = ['in-force', 'superseded', 'revoked'] as const;
export type CertificateState = (typeof certificateStates)[number];
export const certificateSteps = [
  'certificate.extend',
  'certificate.supersede',
  'statement.sign',
  'revocation.open',
  'revocation.confirm-stopped',
  'revocation.decide',
  'prize.propose',
] as const;
export type CertificateStep = (typeof certificateSteps)[number];

export const certificateWorkflow: Record<CertificateState, { readonly [step in CertificateStep]?: CertificateState }> =
  {
    'in-force': {
      'certificate.extend': 'in-force',
      'certificate.supersede': 'superseded',
      'statement.sign': 'in-force',
      'revocation.open': 'in-force',
      'revocation.confirm-stopped': 'in-force',
      'revocation.decide': 'revoked',
      'prize.propose': 'in-force',
    },
    // The prize follows the decision that recognised the product, also where an upgrade came before the money.
    superseded: { 'prize.propose': 'superseded' },
    revoked: {},
  };

/** Điều 8: reported (production said to have stopped, the commune has not confirmed), open (the clock runs), the end. */
export const revocationStates = ['reported', 'open', 'revoked', 'dropped'] as const;
export type RevocationState = (typeof revocationStates)[number];
export const revocationSteps = ['revocation.confirm-stopped', 'revocation.decide', 'revocation.drop'] as const;
export type RevocationStep = (typeof revocationSteps)[number];

export const revocationWorkflow: Record<RevocationState, { readonly [step in RevocationStep]?: RevocationState }> = {
  reported: { 'revocation.confirm-stopped': 'open', 'revocation.drop': 'dropped' },
  open: { 'revocation.decide': 'revoked', 'revocation.drop': 'dropped' },
  revoked: {},
  dropped: {},
};

/** Điểm c khoản 2 Điều 7 TT 60/2026/TT-BTC: proposed by the office, approved by the leader, then ready for the budget. */
export const prizeStates = ['proposed', 'approved', 'ready', 'rejected'] as const;
export type PrizeState = (typeof prizeStates)[number];
export const prizeSteps = ['prize.approve', 'prize.make-ready', 'prize.reject'] as const;
export type PrizeStep = (typeof prizeSteps)[number];

export const prizeWorkflow: Record<PrizeState, { readonly [step in PrizeStep]?: PrizeState }> = {
  proposed: { 'prize.approve': 'approved', 'prize.reject': 'rejected' },
  approved: { 'prize.make-ready': 'ready', 'prize.reject': 'rejected' },
  ready: {},
  rejected: {},
};
