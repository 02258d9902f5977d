import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { printableText } from '#standards/vietnam/administrative-document/printable-text.ts';
import { hostileStrings } from '../../../../tests/support/hostile-strings.ts';
import { officeFile } from '../../../../tests/support/office-file.ts';
import type { ProductMinutes } from './product-minutes.ts';
import { resultsTable } from './results-table.ts';
import { sampleSession } from './sample-session.ts';
import { rehearsalSentence, type SessionMinutes } from './session-minutes.ts';

async function workbookOf(changes: Partial<SessionMinutes> = {}): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const file = await resultsTable({ ...sampleSession, ...changes });
  await workbook.xlsx.load(file as unknown as ArrayBuffer);
  return workbook;
}

/** Rows under the headings, by heading. */
function rowsOf(workbook: ExcelJS.Workbook, name: string): Record<string, ExcelJS.CellValue>[] {
  const sheet = workbook.getWorksheet(name);
  // Columns count from 1 and ExcelJS leaves place 0 empty.
  const headings = Array.from(sheet?.getRow(3).values as string[]).slice(1);
  const rows: Record<string, ExcelJS.CellValue>[] = [];
  sheet?.eachRow((row, number) => {
    if (number > 3)
      rows.push(Object.fromEntries(headings.map((heading, column) => [heading, row.getCell(column + 1).value])));
  });
  return rows;
}

describe('the results table', () => {
  it('has one row for each product with the figures of the deciding round as numbers', async () => {
    const [rated, refused] = rowsOf(await workbookOf(), 'Kết quả');
    expect(rated).toMatchObject({
      TT: 1,
      'Mã số sản phẩm': '01-00175-001-2026',
      'Sản phẩm': 'Cốm Mẫu Làng Vòng',
      'Chủ thể': 'Hợp tác xã Mẫu Cốm Xanh',
      'Bộ tiêu chí': 'QD26-06',
      'Số lần chấm': 2,
      'Phiếu hợp lệ': 3,
      'Phần A': 35.33,
      'Phần B': 22.33,
      'Phần C': 31.66,
      'Điểm trung bình': 89.33,
      'Cao nhất': 91,
      'Thấp nhất': 87,
      'Chênh lệch': 4,
      'Số sao': 4,
      'Kết quả': '4 sao',
    });
    expect(refused).toMatchObject({ 'Điểm trung bình': 72, 'Số sao': null, 'Kết quả': 'Bị loại, không xếp hạng' });
    expect(refused?.['Lý do']).toBe('Điều kiện loại: Giả mạo hồ sơ');
  });

  it('has one row for each sheet of each round', async () => {
    const rows = rowsOf(await workbookOf(), 'Phiếu');
    const expected = sampleSession.products.flatMap(({ name, rounds }) =>
      rounds.flatMap(({ number, sheets }) =>
        sheets.map(({ member, parts, total }) => [name, number, member, parts.A, parts.B, parts.C, total]),
      ),
    );
    const columns = ['Sản phẩm', 'Lần chấm', 'Thành viên', 'Phần A', 'Phần B', 'Phần C', 'Tổng điểm'];
    expect(rows.map((row) => columns.map((column) => row[column]))).toEqual(expected);
  });

  it('lists the least levels, criterion codes as text', async () => {
    const rows = rowsOf(await workbookOf(), 'Mức tối thiểu');
    expect(rows.map((row) => [row['Hạng sao'], row['Tiêu chí'], row['Mức cần'], row['Kết luận'], row.Đạt])).toEqual([
      [3, '1.1', 2, 3, 'Đạt'],
      [5, '1.3', 3, 2, 'Chưa đạt'],
      [5, '10', 5, null, 'Chưa đạt'],
    ]);
  });

  it('writes hundredths exactly and shows two places', async () => {
    const first = sampleSession.products[0] as ProductMinutes;
    const means = Array.from({ length: 3334 }, (_, third) => third * 3).map(
      (cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`,
    );
    const products = means.map(
      (average): ProductMinutes => ({
        ...first,
        leastLevels: [],
        rounds: [{ ...first.rounds[0], sheets: [], average }],
      }),
    );
    const workbook = await workbookOf({ products });
    expect(rowsOf(workbook, 'Kết quả').map((row) => (row['Điểm trung bình'] as number).toFixed(2))).toEqual(means);
    expect(workbook.getWorksheet('Kết quả')?.getCell('K4').numFmt).toBe('0.00');
  });

  it('freezes bold headings and prints landscape on A4 with the headings on every page', async () => {
    for (const sheet of (await workbookOf()).worksheets) {
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
      expect(sheet.getCell('A3').font.bold).toBe(true);
      expect(sheet.pageSetup).toMatchObject({
        orientation: 'landscape',
        paperSize: 9,
        printTitlesRow: '3:3',
        fitToWidth: 1,
      });
      expect(sheet.getColumn(2).width).toBeGreaterThan(5);
    }
  });

  it('says on every sheet that a rehearsal recognises nothing and that data are samples', async () => {
    for (const sheet of (await workbookOf()).worksheets) {
      expect(sheet.getCell('A2').value).toBe(`CHẤM THỬ NỘI BỘ. DỮ LIỆU MẪU. ${rehearsalSentence}`);
    }
    const [sheet] = (await workbookOf({ rehearsal: false, sample: false })).worksheets;
    expect(sheet?.getCell('A2').value ?? '').toBe('');
  });

  it('keeps whatever people typed as text, never as a formula or a link', async () => {
    const hostile = hostileStrings();
    const first = sampleSession.products[0] as ProductMinutes;
    const products = hostile.map((words) => ({
      ...first,
      name: words,
      producer: words,
      leastLevels: [],
    })) as ProductMinutes[];
    const file = await resultsTable({ ...sampleSession, products, title: '=1+1' });
    const parts = await officeFile(file);
    for (const xml of Object.values(parts)) expect(xml).not.toMatch(/<f>|<hyperlink/);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(file as unknown as ArrayBuffer);
    expect(workbook.getWorksheet('Kết quả')?.getCell('A1').value).toBe('=1+1, ngày 20/08/2026');
    expect(workbook.getWorksheet('Kết quả')?.getCell('C4').numFmt).toBe('@');
    const names = rowsOf(workbook, 'Kết quả').map((row) => row['Sản phẩm'] ?? '');
    expect(names).toEqual(hostile.map((words) => printable(words)));
  });

  it('holds a session without products', async () => {
    expect(rowsOf(await workbookOf({ products: [] }), 'Kết quả')).toEqual([]);
  });
});

function printable(words: string): string {
  const text = printableText(words);
  return text.length > 32_767 ? `${text.slice(0, 32_766)}…` : text;
}
