import { expect, test } from 'vitest';
import { revocationDue, revocationGrounds } from './revocation.ts';
import {
  certificateStates,
  certificateSteps,
  certificateWorkflow,
  decisionStates,
  decisionSteps,
  decisionWorkflow,
  prizeStates,
  prizeSteps,
  prizeWorkflow,
  revocationStates,
  revocationSteps,
  revocationWorkflow,
} from './workflows.ts';

/** Every pair that leads somewhere, said a second time; each other pair is refused. */
const walked = (states: readonly string[], steps: readonly string[], table: Record<string, Record<string, unknown>>) =>
  states.flatMap((state) =>
    steps.flatMap((step) => (table[state]?.[step] ? [`${state} > ${step} > ${table[state][step]}`] : [])),
  );

test('a decision is issued or discarded once', () => {
  expect(walked(decisionStates, decisionSteps, decisionWorkflow)).toEqual([
    'draft > decision.issue > issued',
    'draft > decision.discard > discarded',
  ]);
});

test('only a certificate in force is extended, replaced or revoked; a replaced one may still have its prize', () => {
  expect(walked(certificateStates, certificateSteps, certificateWorkflow)).toEqual([
    'in-force > certificate.extend > in-force',
    'in-force > certificate.supersede > superseded',
    'in-force > statement.sign > in-force',
    'in-force > revocation.open > in-force',
    'in-force > revocation.confirm-stopped > in-force',
    'in-force > revocation.decide > revoked',
    'in-force > prize.propose > in-force',
    'superseded > prize.propose > superseded',
  ]);
});

test('production that stopped is confirmed before it is decided; both can be dropped', () => {
  expect(walked(revocationStates, revocationSteps, revocationWorkflow)).toEqual([
    'reported > revocation.confirm-stopped > open',
    'reported > revocation.drop > dropped',
    'open > revocation.decide > revoked',
    'open > revocation.drop > dropped',
  ]);
});

test('a prize is proposed, approved, ready; it can be rejected until it is ready', () => {
  expect(walked(prizeStates, prizeSteps, prizeWorkflow)).toEqual([
    'proposed > prize.approve > approved',
    'proposed > prize.reject > rejected',
    'approved > prize.make-ready > ready',
    'approved > prize.reject > rejected',
  ]);
});

test('there are six grounds, and fifteen calendar days', () => {
  expect(revocationGrounds.length).toBe(6);
  expect(revocationDue('2026-11-24')).toBe('2026-12-09');
  expect(revocationDue('2026-12-20')).toBe('2027-01-04');
});
