import { expect, test } from 'vitest';
import { marksOf, mergeFields, readBase, textMark, typedFields } from './merge-fields.ts';

const shown = { phone: '0912', history: 'Từ năm 1990', email: '' };
const base = marksOf(shown);

test('what one side changed is taken, whichever side it is', () => {
  const stands = { ...shown, email: 'moi@mau.vn' };
  expect(mergeFields(stands, base, { phone: '0987', history: 'Từ năm 1990', email: '' })).toEqual({
    values: { phone: '0987', history: 'Từ năm 1990', email: 'moi@mau.vn' },
    changed: ['phone'],
    clashing: [],
  });
});

test('what both changed stays as it stands and is named; sent again with the new mark it is taken', () => {
  const stands = { ...shown, history: 'Từ năm 1985' };
  const merged = mergeFields(stands, base, { history: 'Từ năm 1991' });
  expect(merged).toEqual({ values: stands, changed: [], clashing: ['history'] });
  expect(mergeFields(stands, marksOf(stands), { history: 'Từ năm 1991' }).values.history).toBe('Từ năm 1991');
});

test('both wrote the same: nothing to do', () => {
  expect(mergeFields({ phone: '1' }, base, { phone: '1' })).toMatchObject({ changed: [], clashing: [] });
});

test('a blank can be emptied, a new one filled, and what is not sent stays', () => {
  expect(mergeFields(shown, base, { phone: '', 'describe.1.1': 'Mô tả' })).toEqual({
    values: { ...shown, phone: '', 'describe.1.1': 'Mô tả' },
    changed: ['phone', 'describe.1.1'],
    clashing: [],
  });
});

test('the mark of a text depends on every letter and on its length', () => {
  expect(new Set(['', 'a', 'ă', 'aa', 'ab', 'ba'].map(textMark)).size).toBe(6);
});

test('the last word of a box counts, and a broken base is none', () => {
  const form = new FormData();
  form.append('trademark', '');
  form.append('trademark', 'yes');
  form.append('other', 'x');
  expect(typedFields(form, (name) => name === 'trademark')).toEqual({ trademark: 'yes' });
  expect([readBase('{"a":"1","b":2}'), readBase('['), readBase(null), readBase('[]')]).toEqual([
    { a: '1' },
    {},
    {},
    {},
  ]);
});
