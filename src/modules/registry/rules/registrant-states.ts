/** Where a person stands who wants to take part: on the leader's list, with the office, or settled by it. */
export const registrantStates = ['listed', 'sent', 'returned', 'registered', 'potential', 'linked'] as const;
export type RegistrantState = (typeof registrantStates)[number];

export const registrantSteps = [
  'registrant.edit',
  'registrant.remove',
  'registrants.send',
  'registrant.take',
  'registrant.link',
  'registrant.return',
] as const;
export type RegistrantStep = (typeof registrantSteps)[number];

/** State → step → next state; `take` ends as registered or potential, as the household stands. */
const transitions: Record<RegistrantState, Partial<Record<RegistrantStep, RegistrantState | 'gone'>>> = {
  listed: { 'registrant.edit': 'listed', 'registrant.remove': 'gone', 'registrants.send': 'sent' },
  returned: { 'registrant.edit': 'returned', 'registrant.remove': 'gone', 'registrants.send': 'sent' },
  sent: { 'registrant.take': 'registered', 'registrant.link': 'linked', 'registrant.return': 'returned' },
  registered: {},
  potential: {},
  linked: {},
};

/** The state after a step, or undefined where the step is not for this state. */
export const nextRegistrantState = (
  state: RegistrantState,
  step: RegistrantStep,
): RegistrantState | 'gone' | undefined => transitions[state][step];

/** The states from which a step may be taken. */
export const statesBefore = (step: RegistrantStep): RegistrantState[] =>
  registrantStates.filter((state) => nextRegistrantState(state, step) !== undefined);
