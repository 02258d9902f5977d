import type { Worksheet } from 'exceljs';
import { printableText } from '#standards/vietnam/administrative-document/printable-text.ts';

export interface SheetColumn<Row> {
  heading: string;
  /** Characters, as Excel counts widths. */
  width: number;
  /** Text stays text whatever it looks like; a number stays a number; null leaves the cell empty. */
  value: (row: Row) => string | number | null;
}

/**
 * Rows as an .xlsx file with one sheet and a heading row that stays in sight. Nothing a person typed becomes a formula:
 * cells hold strings, and one that begins like a formula is marked as text for programs that read it on.
 */
export async function spreadsheet<Row>(
  title: string,
  columns: SheetColumn<Row>[],
  rows: readonly Row[],
): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded when used: ExcelJS would stay in the memory of processes that never write a table.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(title.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ width }) => ({ width }));
  sheet.addRow(columns.map((column) => column.heading)).font = { bold: true };
  for (const row of rows) addRow(sheet, columns, row);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/**
 * The same table written to a file row by row, so that its memory does not grow with it. `tell` hears the number of rows
 * written, after each batch. Gives that number.
 */
export async function writeSpreadsheet<Row>(
  path: string,
  title: string,
  columns: SheetColumn<Row>[],
  batches: AsyncIterable<readonly Row[]>,
  tell: (rows: number) => Promise<void>,
): Promise<number> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet(title.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ width }) => ({ width }));
  const heading = sheet.addRow(columns.map((column) => column.heading));
  heading.font = { bold: true };
  heading.commit();
  let written = 0;
  for await (const rows of batches) {
    for (const row of rows) addRow(sheet, columns, row).commit();
    await drained(sheet);
    written += rows.length;
    await tell(written);
  }
  sheet.commit();
  await workbook.commit();
  return written;
}

/**
 * Waits until the archive has taken what was written. ExcelJS hands its text on without waiting, so that on a busy
 * machine a whole book would stand in memory before a slower disk or packing.
 */
async function drained(sheet: unknown): Promise<void> {
  // The archive's streams are of an older kind that does not tell its length in public.
  const { pipes = [] } = (sheet as { stream?: { pipes?: { _writableState?: { length?: number } }[] } }).stream ?? {};
  while (pipes.some(({ _writableState: state }) => (state?.length ?? 0) > pendingLimit))
    await new Promise((resume) => setTimeout(resume, 2));
}

/** Bytes of text that may wait for the archive between two batches. */
const pendingLimit = 64 * 1024;

function addRow<Row>(sheet: Pick<Worksheet, 'addRow'>, columns: SheetColumn<Row>[], row: Row) {
  const cells = columns.map((column) => cellOf(column.value(row)));
  const added = sheet.addRow(cells);
  cells.forEach((value, index) => {
    if (typeof value === 'string' && /^[=+\-@\t]/.test(value)) added.getCell(index + 1).numFmt = '@';
  });
  return added;
}

// A cell of Excel holds 32,767 characters at most.
const cellOf = (value: string | number | null): string | number | null =>
  typeof value === 'string' ? printableText(value).slice(0, 32_000) : value;

/** The answer that carries a table; `name` is ours, never a person's words. */
export const spreadsheetResponse = (name: string, content: Uint8Array<ArrayBuffer>): Response =>
  new Response(content, {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="${name}.xlsx"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
