import { expect, test } from 'vitest';
import { carriedName } from './carried-name.ts';

test.each([
  ['Tương', [], 'HTX Mẫu', 'Tương'],
  ['Tương', ['Tương'], 'HTX Mẫu', 'Tương (HTX Mẫu)'],
  ['Tương', ['Tương', 'Tương (HTX Mẫu)'], 'HTX Mẫu', 'Tương (HTX Mẫu 2)'],
])('%s among %j from %s becomes %s', (name, taken, from, carried) => {
  expect(carriedName(name, new Set(taken), from)).toBe(carried);
});

test('a long name stays within 200 letters', () => {
  const name = 'a'.repeat(200);
  const carried = carriedName(name, new Set([name]), 'b'.repeat(200));
  expect(carried.length).toBe(200);
  expect(carried).not.toBe(name);
});
