import { foldVietnamese } from '#standards/vietnam/fold.ts';

/** What a row of an imported table says about a producer, column by column. */
export const importFields = [
  'name',
  'legalKind',
  'taxCode',
  'representative',
  'phone',
  'address',
  'neighbourhood',
] as const;
export type ImportField = (typeof importFields)[number];

/** Without these columns a table is none of producers: they are what the register always holds. */
export const neededImportFields: readonly ImportField[] = ['name', 'legalKind', 'representative', 'address'];

/** Rows of one file; more are brought in several files. */
export const importRowLimit = 5000;

/** A cell as the reader of spreadsheets gives it. */
export type ImportCell =
  | { kind: 'empty' }
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'date'; date: Date }
  | { kind: 'formula' }
  | { kind: 'error' };

/** Which field stands in which column, by the words of the heading row; order and case do not matter. */
export function matchColumns(headings: readonly ImportCell[], words: Record<ImportField, string>) {
  const keys = new Map(importFields.map((field) => [foldVietnamese(words[field]), field]));
  const columns = new Map<number, ImportField>();
  headings.forEach((cell, index) => {
    const field = cell.kind === 'text' ? keys.get(foldVietnamese(cell.text).replace(/ ?\*$/, '')) : undefined;
    if (field && ![...columns.values()].includes(field)) columns.set(index, field);
  });
  const found = new Set(columns.values());
  return { columns, missing: neededImportFields.filter((field) => !found.has(field)) };
}

/** What a cell says as text, or why it says nothing that can be taken. */
export function textOfCell(cell: ImportCell, field: ImportField): { text: string } | { refused: 'formula' | 'error' } {
  switch (cell.kind) {
    case 'empty':
      return { text: '' };
    case 'text':
      return { text: cell.text };
    case 'number':
      return { text: digitsOf(cell.number, field) };
    case 'date':
      return { text: cell.date.toISOString().slice(0, 10) };
    default:
      return { refused: cell.kind };
  }
}

// Excel drops the zeros that numbers begin with; tax codes have 10 or 12 digits, phone numbers begin with 0.
function digitsOf(number: number, field: ImportField): string {
  const digits = String(number);
  if (!/^\d+$/.test(digits)) return digits;
  if (field === 'taxCode') return digits.length <= 10 ? digits.padStart(10, '0') : digits.padStart(12, '0');
  if (field === 'phone') return digits.length === 9 || digits.length === 10 ? `0${digits.replace(/^0/, '')}` : digits;
  return digits;
}

/** Values that stand twice in one file: row number of the first for each later row. */
export function repeatedIn(rows: readonly { row: number; value: string }[]): Map<number, number> {
  const first = new Map<string, number>();
  const repeated = new Map<number, number>();
  for (const { row, value } of rows) {
    const before = first.get(value);
    if (before === undefined) first.set(value, row);
    else repeated.set(row, before);
  }
  return repeated;
}
