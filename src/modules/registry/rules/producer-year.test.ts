import { expect, test } from 'vitest';
import { growthLevel, localLabourLevel, partsExceedTotal } from './producer-year.ts';

test.each([
  [100, 24, 0],
  [100, 25, 1],
  [100, 49, 1],
  [100, 50, 2],
  [100, 74, 2],
  [100, 75, 3],
  [3, 2, 2],
  [1000, 749, 2],
  [0, 0, null],
  [null, null, null],
])('of %s people %s from here is level %s', (labourTotal, labourLocal, level) => {
  expect(localLabourLevel({ labourTotal, labourLocal })).toBe(level);
});

const year = (profit: number | null, cooperativeClass: string | null = null) => ({ profit, cooperativeClass });

test.each([
  [[year(3), year(2), year(1)], 2],
  [[year(3), year(2), year(2)], 1],
  [[year(3), year(2)], 1],
  [[year(-1), year(-2), year(-3)], 2],
  [[year(2), year(2), year(1)], 0],
  [[year(3)], null],
  [[], null],
  [[year(null), year(2), year(1)], null],
  [[year(1, 'fair'), year(2)], 2],
  [[year(1, 'average'), year(2)], 1],
  [[year(1, 'weak'), year(2)], 0],
])('profits %j, newest first, are level %s', (years, level) => {
  expect(growthLevel(years)).toBe(level);
});

test('parts larger than the whole are named', () => {
  expect(partsExceedTotal({ labourTotal: 5, labourLocal: 6, labourInsured: 5 })).toEqual(['labourLocal']);
  expect(partsExceedTotal({ labourTotal: null, labourLocal: null, labourInsured: 1 })).toEqual(['labourInsured']);
  expect(partsExceedTotal({ labourTotal: 5, labourLocal: 5, labourInsured: null })).toEqual([]);
});
