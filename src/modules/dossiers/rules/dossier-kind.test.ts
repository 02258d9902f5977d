import { expect, test } from 'vitest';
import { mayReEvaluateOn, reEvaluationWindow, windowStanding } from './dossier-kind.ts';

test.each([
  // expires on, first day (180 before), last day (120 before)
  ['2027-05-23', '2026-11-24', '2027-01-23'],
  ['2026-12-31', '2026-07-04', '2026-09-02'],
  // Over the 29th of February.
  ['2028-03-31', '2027-10-03', '2027-12-02'],
])('a certificate that ends on %s is re-evaluated from %s to %s', (expiresOn, opens, closes) => {
  expect(reEvaluationWindow(expiresOn)).toEqual({ opens, closes });
});

test.each([
  ['2026-11-23', null, 'too-early'],
  ['2026-11-24', null, 'open'],
  ['2027-01-23', null, 'open'],
  ['2027-01-24', null, 'too-late'],
  ['2027-05-23', null, 'too-late'],
  ['2027-05-24', null, 'lapsed'],
  ['2027-01-24', '2027-11-19', 'extended'],
  ['2027-11-19', '2027-11-19', 'extended'],
  ['2027-11-20', '2027-11-19', 'lapsed'],
] as const)('on %s, extended until %s, the window is %s', (on, extendedUntil, standing) => {
  const term = { expiresOn: '2027-05-23', extendedUntil };
  expect(windowStanding(term, on)).toBe(standing);
  expect(mayReEvaluateOn(term, on)).toBe(standing === 'open' || standing === 'extended');
});
