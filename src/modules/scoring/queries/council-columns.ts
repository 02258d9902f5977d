/** The columns of `scoring.council as council` that make its rules; read with `rulesInForce`. */
export const councilRuleColumns = [
  'council.spreadLimit',
  'council.quorumPercent',
  'council.chairMustAttend',
  'council.leastLevelsBy',
  'council.interestsBeforeOpening',
] as const;

/** The columns of `scoring.session as session` that say how it sits. */
export const sittingColumns = [
  'session.kind',
  'session.answersBy',
  'session.turnedAt',
  'session.turnedReason',
  'session.delegation',
] as const;
