import { expect, it } from 'vitest';
import { dateLine, longDate } from './date-line.ts';

it('writes a 0 before days under 10 and before months 1 and 2 only', () => {
  expect(dateLine('Yên Hòa', '2026-02-05')).toBe('Yên Hòa, ngày 05 tháng 02 năm 2026');
  expect(dateLine('Yên Hòa', '2026-03-13')).toBe('Yên Hòa, ngày 13 tháng 3 năm 2026');
  expect(longDate('2026-10-01')).toBe('ngày 01 tháng 10 năm 2026');
});

it('leaves an undated paper to be dated by hand', () => {
  expect(dateLine('Yên Hòa', undefined)).toBe('Yên Hòa, ngày …… tháng …… năm ………');
});

it('refuses a day that does not exist', () => {
  expect(() => longDate('2026-02-30')).toThrow(RangeError);
});
