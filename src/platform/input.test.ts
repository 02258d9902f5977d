import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseInput, requiredText } from './input.ts';

const amount = z.union([
  z.literal('').transform(() => null),
  z.string().transform((value, context) => {
    if (/^\d+$/.test(value)) return Number(value);
    context.addIssue({ code: 'custom', message: 'Chỉ điền số tiền bằng chữ số.' });
    return z.NEVER;
  }),
]);

test('where one of several shapes says what is wrong in its own words, these are told', () => {
  const schema = z.object({ amount, kind: z.enum(['a', 'b']) });
  expect(() => parseInput(schema, { amount: '150 triệu', kind: 'c' })).toThrow(
    expect.objectContaining({
      fields: { amount: ['Chỉ điền số tiền bằng chữ số.'], kind: ['Hãy chọn một trong các mục có sẵn.'] },
    }),
  );
  expect(parseInput(schema, { amount: '', kind: 'a' })).toEqual({ amount: null, kind: 'a' });
});

test('a name turns nothing around that stands after it, and keeps what its script needs', () => {
  const name = requiredText(40);
  expect(name.parse('Cốm \u202eoas 5\u202c \u2066x\u2069')).toBe('Cốm oas 5 x');
  expect(name.parse('العربية 👩🏽‍🌾')).toBe('العربية 👩🏽‍🌾');
  expect(name.safeParse('\u202e\u202c').success).toBe(false);
});
