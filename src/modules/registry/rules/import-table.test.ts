import { expect, test } from 'vitest';
import { type ImportCell, type ImportField, matchColumns, repeatedIn, textOfCell } from './import-table.ts';

const words: Record<ImportField, string> = {
  name: 'Tên chủ thể',
  legalKind: 'Loại hình',
  taxCode: 'Mã số thuế',
  representative: 'Người đại diện',
  phone: 'Điện thoại',
  address: 'Địa chỉ',
  neighbourhood: 'Tổ dân phố',
};
const text = (value: string): ImportCell => ({ kind: 'text', text: value });

test('headings are found in any order, without diacritics, with a star for what is needed', () => {
  const { columns, missing } = matchColumns(
    ['DIA CHI', 'Tên chủ thể *', 'Ghi chú', 'Loại  hình', 'Người đại diện'].map(text),
    words,
  );
  expect([...columns]).toEqual([
    [0, 'address'],
    [1, 'name'],
    [3, 'legalKind'],
    [4, 'representative'],
  ]);
  expect(missing).toEqual([]);
});

test('a heading that stands twice counts once, and what is missing is named', () => {
  const { columns, missing } = matchColumns([text('Địa chỉ'), text('Địa chỉ'), { kind: 'formula' }], words);
  expect([...columns]).toEqual([[0, 'address']]);
  expect(missing).toEqual(['name', 'legalKind', 'representative']);
});

test.each<[ImportField, ImportCell, string]>([
  ['taxCode', { kind: 'number', number: 300588569 }, '0300588569'],
  ['taxCode', { kind: 'number', number: 1085012345 }, '1085012345'],
  ['taxCode', { kind: 'number', number: 85085012345 }, '085085012345'],
  ['phone', { kind: 'number', number: 912345678 }, '0912345678'],
  ['phone', { kind: 'number', number: 2437831234 }, '02437831234'],
  ['phone', { kind: 'number', number: 84912345678 }, '84912345678'],
  ['name', { kind: 'number', number: 1.5 }, '1.5'],
  ['address', { kind: 'date', date: new Date('2026-01-02T00:00:00Z') }, '2026-01-02'],
  ['name', { kind: 'empty' }, ''],
])('%s takes %o as %s', (field, cell, expected) => {
  expect(textOfCell(cell, field)).toEqual({ text: expected });
});

test('formulas and errors are refused, never computed', () => {
  expect(textOfCell({ kind: 'formula' }, 'name')).toEqual({ refused: 'formula' });
  expect(textOfCell({ kind: 'error' }, 'name')).toEqual({ refused: 'error' });
});

test('a value that stands twice points to its first row', () => {
  const rows = [2, 3, 4, 5].map((row) => ({ row, value: row % 2 ? 'lẻ' : 'chẵn' }));
  expect([...repeatedIn(rows)]).toEqual([
    [4, 2],
    [5, 3],
  ]);
});
