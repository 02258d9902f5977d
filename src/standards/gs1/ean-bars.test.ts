import { expect, test } from 'vitest';
import { eanBars } from './ean-bars.ts';

test('an EAN-13 has 95 modules: guards, six digits by the first one, six of set C', () => {
  // 4 003994 155486: the left digits take sets A B A A B B, the first of them a zero of set A.
  const bars = eanBars('4003994155486') as string;
  expect(bars.length).toBe(95);
  expect([bars.slice(0, 3), bars.slice(45, 50), bars.slice(92)]).toEqual(['101', '01010', '101']);
  expect(bars.slice(3, 45).match(/.{7}/g)).toEqual(['0001101', '0100111', '0111101', '0001011', '0010111', '0011101']);
  expect(bars.slice(50, 92).match(/.{7}/g)).toEqual(['1100110', '1001110', '1001110', '1011100', '1001000', '1010000']);
});

test('an EAN-8 has 67 modules', () => {
  const bars = eanBars('96385074') as string;
  expect(bars.length).toBe(67);
  expect(bars.slice(3, 31).match(/.{7}/g)).toEqual(['0001011', '0101111', '0111101', '0110111']);
});

test('twelve digits are drawn as thirteen with a zero; fourteen and wrong ones are not drawn', () => {
  expect(eanBars('614141000036')).toBe(eanBars('0614141000036'));
  expect(eanBars('10614141000415')).toBeUndefined();
  expect(eanBars('8934602001079')).toBeUndefined();
});
