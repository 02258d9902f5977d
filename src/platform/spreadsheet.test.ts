import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { hostileStrings } from '../../tests/support/hostile-strings.ts';
import { spreadsheet, writeSpreadsheet } from './spreadsheet.ts';

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

test('a long table waits for its file: what was written and not yet packed stays small', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'saolang-test-'));
  const columns = Array.from({ length: 3 }, (_, column) => ({
    heading: `Cột ${column}`,
    width: 20,
    value: (row: number) => `Cơ sở Mẫu ${row}, cột ${column}, `.repeat(16) + Math.sin(row * 31 + column),
  }));
  async function* batches() {
    for (let batch = 0; batch < 24; batch++) yield Array.from({ length: 1000 }, (_, row) => batch * 1000 + row);
  }
  const path = join(folder, 'so.xlsx');
  // What nobody holds any more must not count.
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const held: number[] = [];
  const rows = await writeSpreadsheet(path, 'Sổ', columns, batches(), async (written) => {
    if (written % 6_000 !== 0) return;
    collect();
    held.push(process.memoryUsage().arrayBuffers);
  });
  expect(rows).toBe(24_000);
  expect(statSync(path).size).toBeGreaterThan(1_000_000);
  // Without waiting, all of its 30 MB of text stand in memory at the end; the collector itself may be late with some.
  expect(Math.max(...held) - Math.min(...held)).toBeLessThan(15 * 1024 * 1024);
  rmSync(folder, { recursive: true });
});
