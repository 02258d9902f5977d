import { expect, test } from 'vitest';
import { mayReEvaluateOn, reEvaluationWindow, transitionExtension, windowStanding } from './dossier-kind.ts';

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

test.each([
  // Khoản 3 Điều 12: ended before the decision came into force, nothing to extend.
  ['2026-05-21', null, 'ended-before'],
  // The last day of the old rules' certificates that is still covered, and the 180 days after it.
  ['2026-05-22', '2026-11-18', null],
  ['2026-09-18', '2027-03-17', null],
  // Its window closed on 22/5/2026 itself: it could be kept.
  ['2026-09-19', null, 'window-was-open'],
  ['2027-05-23', null, 'window-was-open'],
])('a certificate that ends on %s may be extended until %s (%s)', (expiresOn, until, refused) => {
  expect(transitionExtension(expiresOn)).toEqual({ until, refused });
});
