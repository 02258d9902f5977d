import { expect, test } from 'vitest';
import { mayRecogniseAtWard, type RecordedDelegation, workingModeOn } from './working-mode.ts';

const paper = {
  number: '12/QĐ-UBND',
  dated: '2026-06-01',
  abstract: 'Ủy quyền công nhận sản phẩm 3 sao',
  issuer: 'Chủ tịch UBND thành phố',
  scope: 'Công nhận 3 sao',
  validFrom: '2026-06-10',
  validTo: '2026-12-31',
};
const recorded: RecordedDelegation = { ...paper, returnedFrom: null };
const modeB = { mode: 'B', delegation: paper } as const;

test.each([
  ['before the term', '2026-06-09', 'A'],
  ['on its first day', '2026-06-10', 'B'],
  ['on its last day', '2026-12-31', 'B'],
  ['on the day after', '2027-01-01', 'A'],
])('%s, %s, the unit is in mode %3$s', (_when, on, mode) => {
  expect(workingModeOn([recorded], on).mode).toBe(mode);
});

test('a delegation given back holds until the day before', () => {
  const returned = { ...recorded, returnedFrom: '2026-09-01' };
  expect(workingModeOn([returned], '2026-08-31')).toEqual(modeB);
  expect(workingModeOn([returned], '2026-09-01')).toEqual({ mode: 'A' });
  expect(workingModeOn([returned, { ...recorded, validFrom: '2026-09-01' }], '2026-09-01').mode).toBe('B');
});

test.each([
  ['A', 3, '55.00', 'no-delegation'],
  ['A', 4, '75.00', 'no-delegation'],
  ['B', 3, '50.00', undefined],
  ['B', 3, '69.99', undefined],
  ['B', 3, '70.00', 'goes-to-province'],
  ['B', 4, '75.50', 'goes-to-province'],
  ['B', 5, '100.00', 'goes-to-province'],
  ['B', null, '85.00', 'goes-to-province'],
  ['B', 2, '49.99', 'three-stars-only'],
  ['B', null, '60.00', 'three-stars-only'],
] as const)('in mode %s a result of %s stars and %s points: %s', (mode, stars, mean, because) => {
  const answer = mayRecogniseAtWard(mode === 'A' ? { mode } : modeB, stars, mean);
  expect(answer).toEqual(because ? { allowed: false, because } : { allowed: true, delegation: paper });
});
