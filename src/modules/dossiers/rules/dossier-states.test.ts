import { describe, expect, test } from 'vitest';
import {
  type DossierState,
  type DossierStep,
  dossierStates,
  dossierSteps,
  nextState,
  openStates,
} from './dossier-states.ts';

const evidence =
  'evidence.attach evidence.take-from-register evidence.reuse evidence.place evidence.unplace evidence.remove evidence.replace';
const look = 'site-visit.record site-photo.add specimen.record';
const prepare = `dossier.mark-self form.save ${evidence}`;

/** Everything that may happen, said a second time: next state → its steps. Each pair that is not here is refused. */
const expected: Record<DossierState, Record<string, string>> = {
  draft: { draft: `${prepare} dossier.change-set`, filed: 'dossier.file', withdrawn: 'W', lapsed: 'L' },
  filed: {
    filed: `${evidence} specimen.record`,
    received: 'dossier.receive',
    refused: 'dossier.refuse',
    withdrawn: 'W',
    lapsed: 'L',
  },
  refused: { refused: `${prepare} dossier.change-set`, filed: 'dossier.file', withdrawn: 'W', lapsed: 'L' },
  received: {
    received: `${evidence} ${look} dossier.assign-expert`,
    'awaiting-supplement': 'dossier.request-supplement',
    'under-assessment': 'dossier.start-assessment',
    'in-council': 'dossier.take-to-council',
    deferred: 'dossier.defer',
    withdrawn: 'W',
    lapsed: 'L',
  },
  'awaiting-supplement': {
    'awaiting-supplement': `${prepare} ${look} dossier.change-set`,
    'state-before-supplement': 'dossier.supplement dossier.drop-supplement',
    deferred: 'dossier.defer',
    withdrawn: 'W',
    lapsed: 'L',
  },
  'under-assessment': {
    'under-assessment': `assessment.save assessment.draft-report ${look} dossier.assign-expert`,
    assessed: 'dossier.issue-assessment',
    'awaiting-supplement': 'dossier.request-supplement',
    'in-council': 'dossier.take-to-council',
    deferred: 'dossier.defer',
    withdrawn: 'W',
    lapsed: 'L',
  },
  assessed: {
    assessed: `${look} request-letter.draft`,
    forwarded: 'dossier.forward',
    'under-assessment': 'dossier.reopen-assessment',
    'in-council': 'dossier.take-to-council',
    'awaiting-supplement': 'dossier.request-supplement',
    deferred: 'dossier.defer',
    withdrawn: 'W',
    lapsed: 'L',
  },
  forwarded: {
    forwarded: 'specimen.record request-letter.draft',
    'province-received': 'dossier.take-in',
    'returned-by-province': 'dossier.send-back',
    settled: 'dossier.record-result',
    withdrawn: 'W',
    lapsed: 'L',
  },
  'returned-by-province': {
    'returned-by-province': `${prepare} ${look} request-letter.draft`,
    'under-assessment': 'dossier.start-assessment',
    forwarded: 'dossier.forward',
    deferred: 'dossier.defer',
    withdrawn: 'W',
    lapsed: 'L',
  },
  'province-received': {
    'province-received': 'specimen.record dossier.assign-expert',
    'with-advisory-team': 'dossier.to-advisory-team',
    'awaiting-council': 'dossier.queue-for-council',
    'in-council': 'dossier.take-to-council',
    'awaiting-supplement': 'dossier.request-supplement',
    'returned-by-province': 'dossier.send-back',
    settled: 'dossier.record-result',
    deferred: 'dossier.defer',
    withdrawn: 'W',
    lapsed: 'L',
  },
  'with-advisory-team': {
    'with-advisory-team': 'specimen.record dossier.assign-expert',
    'awaiting-council': 'dossier.queue-for-council',
    'awaiting-supplement': 'dossier.request-supplement',
    'returned-by-province': 'dossier.send-back',
    deferred: 'dossier.defer',
    withdrawn: 'W',
    lapsed: 'L',
  },
  'awaiting-council': {
    'awaiting-council': 'dossier.assign-expert',
    'in-council': 'dossier.take-to-council',
    'with-advisory-team': 'dossier.to-advisory-team',
    'awaiting-supplement': 'dossier.request-supplement',
    deferred: 'dossier.defer',
    withdrawn: 'W',
    lapsed: 'L',
  },
  'in-council': {
    'in-council': 'dossier.assign-expert',
    'state-before-council': 'dossier.leave-council dossier.settle-rehearsal',
    settled: 'dossier.settle',
  },
  settled: {
    settled: 'request-letter.draft',
    'under-assessment': 'dossier.start-assessment',
    forwarded: 'dossier.forward',
    'sent-to-centre': 'dossier.send-to-centre',
    'awaiting-council': 'dossier.re-evaluate',
    'under-complaint': 'complaint.file',
  },
  'sent-to-centre': {
    'in-council': 'dossier.take-to-council',
    'awaiting-supplement': 'dossier.request-supplement',
    settled: 'dossier.record-result',
    withdrawn: 'W',
  },
  'under-complaint': { 'awaiting-council': 'complaint.uphold', settled: 'complaint.reject' },
  deferred: {
    deferred: prepare,
    'state-before-deferral': 'dossier.resume',
    withdrawn: 'W',
    lapsed: 'L',
  },
  withdrawn: {},
  lapsed: {},
};

function expectedNext(state: DossierState, step: DossierStep): string | undefined {
  const short = step === 'dossier.withdraw' ? 'W' : step === 'dossier.lapse' ? 'L' : step;
  return Object.entries(expected[state]).find(([, steps]) => steps.split(' ').includes(short))?.[0];
}

describe.each(dossierStates)('in the state %s', (state) => {
  test.each(dossierSteps)('%s leads where it should, or nowhere', (step) => {
    expect(nextState(state, step)).toBe(expectedNext(state, step));
  });
});

test('only a settled, withdrawn or lapsed dossier lets the product have another', () => {
  expect(dossierStates.filter((state) => !openStates.includes(state))).toEqual(['settled', 'withdrawn', 'lapsed']);
});
