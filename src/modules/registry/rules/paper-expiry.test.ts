import { expect, test } from 'vitest';
import { lastDayOf, paperStanding, reminderOn } from './paper-expiry.ts';
import { typicallyProves } from './paper-kind.ts';

const day = '2026-11-24';

test.each([
  // A test report: twelve months from its date, whatever it prints.
  ['test-report', '2025-11-24', null, '2026-11-24'],
  ['test-report', '2025-11-24', '2030-01-01', '2026-11-24'],
  ['test-report', '2024-02-29', null, '2025-02-28'],
  ['test-report', null, '2030-01-01', 'needs-date'],
  // A food safety certificate: three years unless it prints another day.
  ['food-safety-certificate', '2024-01-10', null, '2027-01-10'],
  ['food-safety-certificate', '2024-01-10', '2026-12-31', '2026-12-31'],
  ['food-safety-certificate', null, null, null],
  ['business-registration', '2020-01-10', null, null],
  ['trademark', '2020-01-10', '2030-01-10', '2030-01-10'],
] as const)('%s of %s, printed until %s, counts until %s', (kind, issuedOn, expiresOn, last) => {
  expect(lastDayOf({ kind, issuedOn, expiresOn })).toBe(last);
});

test.each([
  // 181, 180, 91, 90, 31, 30, 1, 0 days left, and one day over.
  ['2027-05-24', undefined],
  ['2027-05-23', 180],
  ['2027-02-23', 180],
  ['2027-02-22', 90],
  ['2026-12-25', 90],
  ['2026-12-24', 30],
  ['2026-11-25', 30],
  ['2026-11-24', 30],
  ['2026-11-23', undefined],
])('on 24/11/2026 a paper until %s asks for the reminder of %s days', (last, days) => {
  expect(reminderOn(last, day)).toBe(days);
});

test.each([
  [null, 'endless', null],
  ['2027-05-24', 'good', 181],
  ['2027-05-23', 'ending', 180],
  ['2026-11-24', 'ending', 0],
  ['2026-11-23', 'expired', -1],
])('a paper until %s is %s', (last, state, daysLeft) => {
  expect(paperStanding(last, day)).toEqual({ state, daysLeft });
});

test('kinds are matched to criteria by the words of the law', () => {
  expect(typicallyProves('trademark', 'so huu tri tue')).toBe(true);
  expect(typicallyProves('test-report', 'cong bo chat luong san pham')).toBe(true);
  expect(typicallyProves('test-report', 'so huu tri tue')).toBe(false);
  expect(typicallyProves('other', 'so huu tri tue')).toBe(false);
});
