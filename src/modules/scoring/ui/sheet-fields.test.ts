import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CriteriaSet } from '#modules/regulation/rules/criteria-set.ts';
import { criterionAnchor, marksOfValues, readSheetForm, valuesOfMarks } from './sheet-fields.ts';

const sets = JSON.parse(readFileSync('seeds/criteria/qd26-2026.json', 'utf8')) as CriteriaSet[];

test('a posted sheet is read as the commands take it', () => {
  const form = new FormData();
  form.set('_key', 'k');
  form.set('intent', 'submit');
  form.set('version', '3');
  form.set('mark-1.1', '2');
  form.set('mark-8', 'TH2:3');
  form.set('note-1.1', 'xem trang 3');
  form.set('note-1.2', '');
  form.set('knock-QD26-06/0', 'on');
  form.set('reason-QD26-06/0', 'giấy sửa tay');
  form.set('reason-QD26-06/1', 'bỏ dở');
  form.set('opinion', 'Nên làm lại nhãn.');
  expect(readSheetForm(form)).toEqual({
    values: { '1.1': '2', '8': 'TH2:3' },
    notes: { '1.1': 'xem trang 3' },
    opinion: 'Nên làm lại nhãn.',
    knockOuts: [{ condition: 'QD26-06/0', reason: 'giấy sửa tay' }],
  });
});

test('a field called like a prototype is only a field', () => {
  const form = new FormData();
  form.set('mark-__proto__', '2');
  const { values } = readSheetForm(form);
  expect(Object.keys(values)).toEqual(['__proto__']);
  expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
});

test('values and marks say the same, with the two cases of set 26', () => {
  const set = sets[25];
  if (!set) throw new Error('no set 26');
  const marks = { '8': { case: 'TH2' as const, points: 3 }, '9': { points: 0 }, '1.1': { points: 1 } };
  const values = valuesOfMarks(set, marks);
  expect(values).toMatchObject({ '8': 'TH2:3', '9': '0', '1.1': '1' });
  expect(marksOfValues(set, values)).toEqual(marks);
});

test('a value that is no level counts as not scored', () => {
  const set = sets[5];
  if (!set) throw new Error('no set 6');
  expect(marksOfValues(set, { '1.1': '99', '1.2': 'TH1:1', nothing: '1', '1.3': '2' })).toEqual({
    '1.3': { points: 2 },
  });
});

test('the anchor of a criterion is a plain word', () => {
  expect(criterionAnchor('6.1.2')).toBe('tc-6-1-2');
});
