import type { Workbook, Worksheet } from 'exceljs';
import { printableText } from '#standards/vietnam/administrative-document/printable-text.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { decidingRound, type PartCode, type ProductMinutes } from './product-minutes.ts';
import { reasonSentence, resultSentence } from './result-sentence.ts';
import { markingsOf, rehearsalSentence, type SessionMinutes } from './session-minutes.ts';

/**
 * The results of a session as .xlsx: `Kết quả` (a row for each product), `Phiếu` (a row for each sheet of each round) and
 * `Mức tối thiểu`. The value of the minutes, so both papers carry the same figures. Row 1 is the title, row 2 what the
 * paper is not, row 3 the headings.
 */
export async function resultsTable(minutes: SessionMinutes): Promise<Buffer> {
  // Loaded when used: ExcelJS would stay in the memory of processes that never write a table.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.creator = cellText(minutes.issuer.name);
  addSheet(workbook, minutes, 'Kết quả', RESULT_COLUMNS, minutes.products.map(resultRow));
  addSheet(workbook, minutes, 'Phiếu', SHEET_COLUMNS, minutes.products.flatMap(sheetRows));
  addSheet(workbook, minutes, 'Mức tối thiểu', LEVEL_COLUMNS, minutes.products.flatMap(levelRows));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

interface TableColumn {
  heading: string;
  /** Characters, as Excel counts column widths. */
  width: number;
  kind: 'text' | 'whole' | 'decimal';
}

/** A number stays a number; a decimal arrives as text, exact to two places; null leaves the cell empty. */
type Value = string | number | null;

const text = (heading: string, width: number): TableColumn => ({ heading, width, kind: 'text' });
const whole = (heading: string, width = 8): TableColumn => ({ heading, width, kind: 'whole' });
const decimal = (heading: string, width = 8): TableColumn => ({ heading, width, kind: 'decimal' });

const RESULT_COLUMNS: TableColumn[] = [
  whole('TT', 4),
  text('Mã số sản phẩm', 12),
  text('Sản phẩm', 22),
  text('Chủ thể', 22),
  text('Bộ tiêu chí', 10),
  whole('Số lần chấm', 7),
  whole('Phiếu hợp lệ', 7),
  decimal('Phần A'),
  decimal('Phần B'),
  decimal('Phần C'),
  decimal('Điểm trung bình', 11),
  whole('Cao nhất', 7),
  whole('Thấp nhất', 7),
  whole('Chênh lệch', 7),
  whole('Số sao', 6),
  text('Kết quả', 14),
  text('Lý do', 32),
];

function resultRow(product: ProductMinutes, index: number): Value[] {
  const { code = '', name, producer, set, rounds, result } = product;
  const { ballots, partAverages, average, highest, lowest, spread } = decidingRound(product);
  return [
    index + 1,
    code,
    name,
    producer,
    set.code,
    rounds.length,
    ballots.valid,
    ...PARTS.map((part) => partAverages?.[part] ?? null),
    average,
    highest,
    lowest,
    spread,
    result.knockedOut ? null : result.stars,
    resultSentence(result),
    reasonSentence(product),
  ];
}

const PARTS: PartCode[] = ['A', 'B', 'C'];

const SHEET_COLUMNS: TableColumn[] = [
  whole('TT', 5),
  text('Sản phẩm', 28),
  text('Chủ thể', 28),
  whole('Lần chấm'),
  text('Thành viên', 26),
  text('Chức danh', 16),
  whole('Phần A'),
  whole('Phần B'),
  whole('Phần C'),
  whole('Tổng điểm'),
  text('Lý do chấm lại', 40),
];

function sheetRows({ name, producer, rounds }: ProductMinutes, index: number): Value[][] {
  return rounds.flatMap(({ number, sheets }) =>
    sheets.map(({ member, office, parts, total, reason = '' }) => [
      index + 1,
      name,
      producer,
      number,
      member,
      office,
      ...PARTS.map((part) => parts[part]),
      total,
      reason,
    ]),
  );
}

const LEVEL_COLUMNS: TableColumn[] = [
  whole('TT', 5),
  text('Sản phẩm', 28),
  whole('Hạng sao'),
  text('Tiêu chí', 10),
  text('Tên tiêu chí', 44),
  whole('Mức cần'),
  whole('Kết luận'),
  text('Đạt', 12),
];

function levelRows({ name, leastLevels }: ProductMinutes, index: number): Value[][] {
  return leastLevels.map((level) => [
    index + 1,
    name,
    level.stars,
    level.criterion,
    level.name,
    level.needed,
    level.concluded,
    level.reached ? 'Đạt' : 'Chưa đạt',
  ]);
}

function addSheet(workbook: Workbook, minutes: SessionMinutes, name: string, columns: TableColumn[], rows: Value[][]) {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: HEADING_ROW }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      margins: MARGINS,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  });
  sheet.pageSetup.printTitlesRow = `${HEADING_ROW}:${HEADING_ROW}`;
  sheet.headerFooter.oddFooter = '&C&P/&N';
  columns.forEach(({ width, kind }, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = width;
    // '@' marks the cells as text, so that a name such as `=1+1` stays text even when somebody edits it.
    column.numFmt = { text: '@', whole: '0', decimal: '0.00' }[kind];
    column.font = FONT;
    column.alignment = { vertical: 'top', wrapText: kind === 'text', horizontal: kind === 'text' ? 'left' : 'center' };
  });
  banner(sheet, 1, `${minutes.title}, ngày ${formatDate(minutes.start.date)}`, columns);
  banner(sheet, 2, statusLine(minutes), columns);
  const headings = sheet.getRow(HEADING_ROW);
  headings.values = columns.map(({ heading }) => heading);
  headings.eachCell((cell) => {
    cell.font = { ...FONT, bold: true };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = BORDER;
  });
  headings.height = heightOf(
    columns.map(({ heading }) => heading),
    columns,
  );
  for (const values of rows) {
    const row = sheet.addRow(values.map((value, index) => cellValue(value, columns[index]?.kind ?? 'text')));
    row.height = heightOf(values, columns);
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.border = BORDER;
    });
  }
}

const HEADING_ROW = 3;
/** Inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };
const FONT = { name: 'Times New Roman', size: 12 };
const thin = { style: 'thin' as const };
const BORDER = { top: thin, bottom: thin, left: thin, right: thin };

function statusLine(minutes: SessionMinutes): string {
  return [...markingsOf(minutes), ...(minutes.rehearsal ? [rehearsalSentence] : [])].join('. ');
}

function banner(sheet: Worksheet, row: number, words: string, columns: TableColumn[]) {
  sheet.mergeCells(row, 1, row, columns.length);
  const cell = sheet.getCell(row, 1);
  cell.numFmt = '@';
  cell.value = cellText(words);
  cell.font = { ...FONT, bold: true };
  cell.alignment = { horizontal: 'left', vertical: 'top', wrapText: true };
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  sheet.getRow(row).height = heightOf([words], [{ width }]);
}

/**
 * Points for the lines the longest text needs: LibreOffice does not stretch rows of a file it opens, and merged cells
 * stretch nowhere. Excel takes at most 409 points.
 */
function heightOf(values: Value[], columns: { width: number }[]): number {
  const lines = values.map((value, index) => {
    const width = columns[index]?.width ?? 10;
    return typeof value === 'string'
      ? value.split('\n').reduce((sum, line) => sum + 1 + Math.floor((line.length * 1.15) / width), 0)
      : 1;
  });
  return Math.min(409, 17 * Math.max(1, ...lines));
}

function cellValue(value: Value, kind: TableColumn['kind']): Value {
  if (value === null || typeof value === 'number') return value;
  // A decimal text of two places is read back from the file exactly as it was written.
  return kind === 'decimal' ? Number(value) : cellText(value);
}

/**
 * Plain text of a cell, never a formula: at most 32,767 characters (Excel calls a longer one damage), and `_x0041_`
 * escaped, because spreadsheets read it as the letter with that number (ECMA-376, 22.9.2.19).
 */
function cellText(words: string): string {
  const escaped = printableText(words).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  // The cut may fall into the middle of an emoji; what is left of it goes too.
  return escaped.length > 32_767 ? `${printableText(escaped.slice(0, 32_766))}…` : escaped;
}
