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
  for (const row of rows) {
    const cells = columns.map((column) => cellOf(column.value(row)));
    const added = sheet.addRow(cells);
    cells.forEach((value, index) => {
      if (typeof value === 'string' && /^[=+\-@\t]/.test(value)) added.getCell(index + 1).numFmt = '@';
    });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
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
