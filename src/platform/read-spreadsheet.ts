import { unfoldedSize } from './files/archive-size.ts';

/** What stands in a cell. A formula is never computed: what it would show is not what somebody typed. */
export type SheetCell =
  | { kind: 'empty' }
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'date'; date: Date }
  | { kind: 'formula' }
  | { kind: 'error' };

export interface SheetRow {
  /** As the program that made the sheet counts it, from 1. */
  number: number;
  cells: SheetCell[];
}

/** Thrown where the file is no .xlsx that can be read safely. */
export class UnreadableSpreadsheet extends Error {}

/**
 * The rows of the first sheet of an .xlsx, at most `columns` cells of each; empty rows are left out. The file is not
 * believed: it may unfold to 16 MB at most, and nothing in it is computed or followed.
 */
export async function* readSpreadsheet(content: Buffer, { columns }: { columns: number }): AsyncGenerator<SheetRow> {
  if ((await unfoldedSize(content, unfoldedLimit)) === undefined) throw new UnreadableSpreadsheet();
  const sheet = await firstSheet(content);
  for (let number = 1; number <= (sheet?.rowCount ?? 0); number++) {
    const values = (sheet?.findRow(number)?.values ?? []) as unknown[];
    const cells = Array.from({ length: Math.min(columns, values.length - 1) }, (_, index) => cellOf(values[index + 1]));
    if (cells.some(({ kind }) => kind !== 'empty')) yield { number, cells };
  }
}

async function firstSheet(content: Buffer) {
  // Loaded when used: ExcelJS would stay in the memory of processes that never read a table.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  try {
    // Whole, not as a stream: ExcelJS's stream reader breaks letters of several bytes where its chunks end ("Cơ s��").
    await workbook.xlsx.load(content as never);
  } catch (error) {
    throw new UnreadableSpreadsheet(undefined, { cause: error });
  }
  return workbook.worksheets[0];
}

// 5,000 rows of producers unfold to about 4 MB; the workbook in memory takes some twenty times what it unfolds to.
const unfoldedLimit = 16 * 1024 * 1024;

function cellOf(value: unknown): SheetCell {
  if (value === null || value === undefined || value === '') return { kind: 'empty' };
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'number') return { kind: 'number', number: value };
  if (typeof value === 'boolean') return { kind: 'text', text: value ? 'TRUE' : 'FALSE' };
  if (value instanceof Date) return { kind: 'date', date: value };
  const parts = value as {
    formula?: unknown;
    sharedFormula?: unknown;
    error?: unknown;
    text?: unknown;
    richText?: { text?: unknown }[];
  };
  if ('formula' in parts || 'sharedFormula' in parts) return { kind: 'formula' };
  if ('error' in parts) return { kind: 'error' };
  if (Array.isArray(parts.richText))
    return { kind: 'text', text: parts.richText.map(({ text }) => String(text ?? '')).join('') };
  if ('text' in parts) return cellOf(parts.text);
  return { kind: 'error' };
}
