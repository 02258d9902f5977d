import { expect, test } from 'vitest';
import { addMonths } from './add-months.ts';

test.each([
  ['2025-11-24', 12, '2026-11-24'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2023-02-28', 12, '2024-02-28'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2025-07-01', 24, '2027-07-01'],
  ['2026-11-24', 0, '2026-11-24'],
])('%s and %i months is %s', (from, months, to) => {
  expect(addMonths(from, months)).toBe(to);
});

test('what is no day, or lies out of range, is refused', () => {
  expect(() => addMonths('2026-02-30', 1)).toThrow(RangeError);
  expect(() => addMonths('9999-12-31', 1)).toThrow(RangeError);
});
