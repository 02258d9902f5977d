import { describe, expect, test } from 'vitest';
import {
  type DossierState,
  type DossierStep,
  dossierStates,
  dossierSteps,
  nextState,
  openStates,
} from './dossier-states.ts';

const paperWork: DossierStep[] = [
  'evidence.attach',
  'evidence.take-from-register',
  'evidence.place',
  'evidence.unplace',
  'evidence.remove',
];

/** Everything that may happen, said a second time; each pair that is not here is refused. */
const expected: Record<DossierState, Partial<Record<DossierStep, string>>> = {
  draft: { 'dossier.mark-self': 'draft', 'dossier.file': 'filed', 'dossier.withdraw': 'withdrawn' },
  returned: { 'dossier.mark-self': 'returned', 'dossier.file': 'filed', 'dossier.withdraw': 'withdrawn' },
  filed: { 'dossier.receive': 'received', 'dossier.return': 'returned', 'dossier.withdraw': 'withdrawn' },
  received: {
    'dossier.return': 'returned',
    'dossier.forward': 'forwarded',
    'dossier.withdraw': 'withdrawn',
    'dossier.assign-expert': 'received',
    'dossier.take-to-council': 'in-council',
  },
  forwarded: {
    'dossier.withdraw': 'withdrawn',
    'dossier.assign-expert': 'forwarded',
    'dossier.take-to-council': 'in-council',
  },
  'in-council': {
    'dossier.assign-expert': 'in-council',
    'dossier.leave-council': 'state-before-council',
    'dossier.settle': 'settled',
    'dossier.settle-rehearsal': 'state-before-council',
  },
  settled: {},
  withdrawn: {},
};

describe.each(dossierStates)('in the state %s', (state) => {
  test.each(dossierSteps)('%s leads where it should, or nowhere', (step) => {
    const hasPaperWork = ['draft', 'returned', 'filed', 'received'].includes(state) && paperWork.includes(step);
    expect(nextState(state, step)).toBe(hasPaperWork ? state : expected[state][step]);
  });
});

test('only a settled or withdrawn dossier lets the product have another', () => {
  expect(dossierStates.filter((state) => !(openStates as readonly string[]).includes(state))).toEqual([
    'settled',
    'withdrawn',
  ]);
});
