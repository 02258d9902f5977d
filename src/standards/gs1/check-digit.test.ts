import { expect, test } from 'vitest';
import { checkDigitOf, gtin14Of, hasCheckDigit, readGln, readGtin } from './check-digit.ts';

test.each([
  // The worked examples of GS1: GTIN-13 629104150021 → 3, GTIN-8, GTIN-12, GTIN-14 and an SSCC.
  ['629104150021', 3],
  ['9638507', 4],
  ['61414100003', 6],
  ['1061414100041', 5],
  ['37610425002123456', 9],
  // Sums that are a multiple of ten end in 0.
  ['893460200107', 8],
  ['000000000000', 0],
])('%s ends in %i', (digits, check) => {
  expect(checkDigitOf(digits)).toBe(check);
  expect(hasCheckDigit(`${digits}${check}`)).toBe(true);
  expect(hasCheckDigit(`${digits}${(check + 1) % 10}`)).toBe(false);
});

test('one wrong digit is always found', () => {
  const right = '8934602001078';
  for (let place = 0; place < right.length; place++)
    for (let digit = 0; digit <= 9; digit++) {
      const changed = `${right.slice(0, place)}${digit}${right.slice(place + 1)}`;
      expect(hasCheckDigit(changed)).toBe(changed === right);
    }
});

test.each([
  ['8934602001078', '8934602001078'],
  ['893 4602 00107-8', '8934602001078'],
  ['８９３４６０２００１０７８', '8934602001078'],
  ['96385074', '96385074'],
  ['614141000036', '614141000036'],
  ['10614141000415', '10614141000415'],
])('%s is a GTIN', (text, gtin) => {
  expect(readGtin(text)).toBe(gtin);
});

test.each([
  '',
  '8934602001079',
  '893460200107',
  '12345678901',
  'abc',
  '00000000',
  '8934602001078a',
  '376104250021234569',
])('%s is none', (text) => {
  expect(readGtin(text)).toBeUndefined();
});

test('a GLN has 13 digits; shorter keys are none', () => {
  expect(readGln('893 4602 00107 8')).toBe('8934602001078');
  expect(readGln('96385074')).toBeUndefined();
  expect(readGln('8934602001077')).toBeUndefined();
});

test('a GTIN with and without leading zeros is one', () => {
  expect(gtin14Of('614141000036')).toBe(gtin14Of('0614141000036'));
});

test('what is no digit is refused', () => {
  expect(() => checkDigitOf('12a')).toThrow(RangeError);
  expect(() => checkDigitOf('')).toThrow(RangeError);
});
