import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unfoldedSize } from './files/archive-size.ts';
import { readSpreadsheet, UnreadableSpreadsheet } from './read-spreadsheet.ts';
import { spreadsheet } from './spreadsheet.ts';

const rowsOf = async (content: Buffer) => {
  const rows = [];
  for await (const row of readSpreadsheet(content, { columns: 4 })) rows.push(row);
  return rows;
};

async function workbook(fill: (sheet: import('exceljs').Worksheet) => void): Promise<Buffer> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('Một'));
  book.addWorksheet('Hai').addRow(['trang khác']);
  return Buffer.from(await book.xlsx.writeBuffer());
}

test('what a table of ours holds is read back with the numbers of its rows', async () => {
  const content = await spreadsheet(
    'Thử',
    [
      { heading: 'Tên', width: 10, value: (row: { name: string; count: number | null }) => row.name },
      { heading: 'Số', width: 10, value: (row) => row.count },
    ],
    [
      { name: 'Cốm Vòng', count: 3 },
      { name: '=1+1', count: null },
    ],
  );
  expect(await rowsOf(Buffer.from(content))).toEqual([
    {
      number: 1,
      cells: [
        { kind: 'text', text: 'Tên' },
        { kind: 'text', text: 'Số' },
      ],
    },
    {
      number: 2,
      cells: [
        { kind: 'text', text: 'Cốm Vòng' },
        { kind: 'number', number: 3 },
      ],
    },
    { number: 3, cells: [{ kind: 'text', text: '=1+1' }] },
  ]);
});

test('no letter of several bytes breaks in a long table', async () => {
  const names = Array.from({ length: 3000 }, (_, index) => `Cơ sở bánh đậu xanh Mẫu số ${index}`);
  const content = await spreadsheet('Dài', [{ heading: 'Tên', width: 10, value: (name: string) => name }], names);
  const read = (await rowsOf(Buffer.from(content))).slice(1).map(({ cells }) => cells[0]);
  expect(read).toEqual(names.map((text) => ({ kind: 'text', text })));
});

test('formulas, errors, links, rich text, dates and empty rows are told apart; the first sheet alone is read', async () => {
  const content = await workbook((sheet) => {
    sheet.addRow([{ formula: '1+1', result: 2 }, { error: '#N/A' }, { text: 'chữ', hyperlink: 'https://x.vn' }]);
    sheet.addRow([]);
    sheet.addRow([
      { richText: [{ text: 'Hợp ' }, { font: { bold: true }, text: 'tác xã' }] },
      new Date('2026-01-02'),
      true,
      'bốn',
      'năm',
    ]);
  });
  expect(await rowsOf(content)).toEqual([
    { number: 1, cells: [{ kind: 'formula' }, { kind: 'error' }, { kind: 'text', text: 'chữ' }] },
    {
      number: 3,
      cells: [
        { kind: 'text', text: 'Hợp tác xã' },
        { kind: 'date', date: new Date('2026-01-02') },
        { kind: 'text', text: 'TRUE' },
        { kind: 'text', text: 'bốn' },
      ],
    },
  ]);
});

test.each([
  ['no archive', Buffer.from('ten,dia chi\nA,B')],
  ['an archive cut short', Buffer.from(zip(Buffer.from('x'))).subarray(0, 20)],
  ['an archive without a sheet', zip(Buffer.from('x'))],
  ['a sheet that is no XML', zip(Buffer.from('<worksheet><sheetData><row r="1"><c'), 'xl/worksheets/sheet1.xml')],
])('%s gives a refusal or no rows, never a fault', async (_what, content) => {
  const outcome = await rowsOf(content).catch((error) => error);
  expect(outcome instanceof UnreadableSpreadsheet || (Array.isArray(outcome) && outcome.length === 0)).toBe(true);
});

test('an archive that unfolds beyond the limit is refused, whatever it says about itself', async () => {
  const honest = zip(Buffer.alloc(1000));
  expect(await unfoldedSize(honest, 1000)).toBe(1000);
  expect(await unfoldedSize(honest, 999)).toBeUndefined();
  const lying = zip(Buffer.alloc(1000), 'a.xml', 1);
  expect(await unfoldedSize(lying, 999)).toBeUndefined();
  await expect(rowsOf(zip(Buffer.alloc(17 * 1024 * 1024)))).rejects.toBeInstanceOf(UnreadableSpreadsheet);
});

test('an entry that the directory does not list is refused', async () => {
  const one = zip(Buffer.from('one'));
  const directory = one.length - 22 - 46 - 'a.xml'.length;
  const hidden = zip(Buffer.alloc(1000)).subarray(0, 60);
  const mended = Buffer.concat([hidden, one]);
  mended.writeUInt32LE(directory + hidden.length, mended.length - 6);
  mended.writeUInt32LE(hidden.length, hidden.length + directory + 42);
  expect(await unfoldedSize(one, 1000)).toBe(3);
  expect(await unfoldedSize(mended, 1000)).toBeUndefined();
});

/** A ZIP archive of one entry. */
function zip(content: Buffer, name = 'a.xml', statedSize = content.length): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(statedSize, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(statedSize, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}
