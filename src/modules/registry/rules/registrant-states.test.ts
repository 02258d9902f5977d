import { expect, test } from 'vitest';
import { nextRegistrantState, registrantStates, registrantSteps, statesBefore } from './registrant-states.ts';

test('every state and every step: what is on the leader’s list is the leader’s, what was sent is the office’s', () => {
  const table = registrantStates.map((state) => [
    state,
    registrantSteps.filter((step) => nextRegistrantState(state, step) !== undefined),
  ]);
  expect(Object.fromEntries(table)).toEqual({
    listed: ['registrant.edit', 'registrant.remove', 'registrants.send'],
    returned: ['registrant.edit', 'registrant.remove', 'registrants.send'],
    sent: ['registrant.take', 'registrant.link', 'registrant.return'],
    registered: [],
    potential: [],
    linked: [],
  });
  expect(statesBefore('registrants.send')).toEqual(['listed', 'returned']);
});
