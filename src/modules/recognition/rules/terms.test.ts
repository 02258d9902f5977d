import { describe, expect, test } from 'vitest';
import { certificateStatus, expiryOf, isValid } from './certificate-status.ts';
import { byEffortLeft, fallsUnderTransition, longestExtension, renewalStage, renewingKind } from './renewal.ts';

test.each([
  ['2026-06-12', '2029-06-12'],
  ['2024-02-29', '2027-02-28'],
  ['2025-02-28', '2028-02-28'],
  ['2026-12-31', '2029-12-31'],
])('issued on %s, a certificate ends with %s', (issued, last) => {
  expect(expiryOf(issued)).toBe(last);
});

describe('the status of a day', () => {
  const term = { state: 'in-force', expiresOn: '2026-08-01', extendedUntil: null } as const;
  test.each([
    [term, '2026-08-01', 'in-force'],
    [term, '2026-08-02', 'expired'],
    [{ ...term, extendedUntil: '2027-01-28' }, '2026-08-01', 'in-force'],
    [{ ...term, extendedUntil: '2027-01-28' }, '2026-08-02', 'extended'],
    [{ ...term, extendedUntil: '2027-01-28' }, '2027-01-28', 'extended'],
    [{ ...term, extendedUntil: '2027-01-28' }, '2027-01-29', 'expired'],
    [{ ...term, state: 'revoked' }, '2026-01-01', 'revoked'],
    [{ ...term, state: 'superseded' }, '2026-01-01', 'superseded'],
  ] as const)('%o on %s is %s', (given, on, status) => {
    expect(certificateStatus(given, on)).toBe(status);
    expect(isValid(status)).toBe(status === 'in-force' || status === 'extended');
  });
});

test.each([
  ['2026-10-02', 'far'],
  ['2026-10-03', 'coming'],
  ['2026-12-31', 'coming'],
  ['2027-01-01', 'window'],
  ['2027-03-02', 'window'],
  ['2027-03-03', 'missed'],
  ['2027-06-30', 'missed'],
  ['2027-07-01', 'lapsed'],
])('on %s a certificate that ends on 30/6/2027 is %s', (on, stage) => {
  expect(renewalStage({ expiresOn: '2027-06-30', extendedUntil: null }, on)).toBe(stage);
});

test('an extended certificate is extended from the end of its window on, and lapses after its extension', () => {
  const extended = { expiresOn: '2026-08-01', extendedUntil: '2026-12-31' };
  expect(renewalStage(extended, '2026-04-03')).toBe('window');
  expect(renewalStage(extended, '2026-04-04')).toBe('extended');
  expect(renewalStage(extended, '2026-12-31')).toBe('extended');
  expect(renewalStage(extended, '2027-01-01')).toBe('lapsed');
});

test.each([
  ['2026-05-21', false], // was over when the rule began: khoản 1 Điều 12 gave it its own term and no more
  ['2026-05-22', true],
  ['2026-08-01', true], // its window had closed on 03/4/2026
  ['2026-11-17', true], // its window had opened on 21/5/2026, the day before
  ['2026-11-18', false], // its whole window lay under the rule
  ['2029-06-12', false],
])('a certificate that ends on %s falls under khoản 3 Điều 12: %s', (expiresOn, falls) => {
  expect(fallsUnderTransition(expiresOn)).toBe(falls);
});

test('the extension reaches 180 days after expiry at most', () => {
  expect(longestExtension('2026-08-01')).toBe('2027-01-28');
});

test('in its window and in its extension a product is evaluated again; after that it starts anew', () => {
  expect((['window', 'extended', 'coming', 'missed', 'lapsed', 'far'] as const).map(renewingKind)).toEqual([
    're-evaluation',
    're-evaluation',
    null,
    'first',
    'first',
    null,
  ]);
});

test('what can still be saved stands first, and among the like what takes the least effort, not what ends first', () => {
  const row = (
    stage: 'window' | 'extended' | 'coming' | 'lapsed',
    effort: number,
    closes: string,
    isUnderWay = false,
  ) => ({
    stage,
    effort,
    closes,
    isUnderWay,
  });
  const inOrder = [
    row('window', 1, '2026-12-20'),
    row('window', 3, '2026-12-10'),
    row('window', 3, '2026-12-20'),
    row('window', 9, '2026-12-01'),
    row('window', 0, '2026-12-01', true),
    row('extended', 5, '2026-04-01'),
    row('coming', 0, '2027-05-01'),
    row('lapsed', 0, '2026-01-01'),
  ];
  expect([...inOrder].reverse().sort(byEffortLeft)).toEqual(inOrder);
});
