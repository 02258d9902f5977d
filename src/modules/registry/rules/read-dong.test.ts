import { expect, test } from 'vitest';
import { readDong } from './read-dong.ts';

test.each([
  ['1250000', 1_250_000],
  ['1.250.000', 1_250_000],
  ['1,250,000 đ', 1_250_000],
  ['1 250 000', 1_250_000],
  ['-3.000.000', -3_000_000],
  ['0', 0],
  ['999999999999999', 999_999_999_999_999],
])('%s is %i đồng', (text, amount) => {
  expect(readDong(text)).toBe(amount);
});

test.each(['', '12,5', '1.25', '1.2500', 'mười', '1e9', '12.345.67', '9999999999999999'])('%s is none', (text) => {
  expect(readDong(text)).toBeUndefined();
});
