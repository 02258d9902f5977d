import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { hostileStrings } from '../../tests/support/hostile-strings.ts';
import { spreadsheet } from './spreadsheet.ts';

test('whatever people typed, the table opens, and every text cell is text, never a formula', async () => {
  const rows = hostileStrings().map((text, index) => ({ text, index }));
  const content = await spreadsheet(
    'Sổ chủ thể',
    [
      { heading: 'Tên', width: 20, value: (row: (typeof rows)[number]) => row.text },
      { heading: 'Số', width: 8, value: (row) => row.index },
    ],
    rows,
  );
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(content) as unknown as ExcelJS.Buffer);
  const sheet = workbook.getWorksheet('Sổ chủ thể');
  expect(sheet?.rowCount).toBe(rows.length + 1);
  sheet?.eachRow((row, number) => {
    if (number === 1) return;
    const { value } = row.getCell(1);
    expect(value === null || typeof value === 'string').toBe(true);
    if (typeof value === 'string' && value.startsWith('=')) expect(row.getCell(1).numFmt).toBe('@');
    expect(row.getCell(2).value).toBe(number - 2);
  });
});
