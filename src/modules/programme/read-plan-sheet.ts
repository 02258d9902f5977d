import { readSpreadsheet, type SheetCell, UnreadableSpreadsheet } from '#platform/read-spreadsheet.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { partyLabels, planColumnHeadings } from './messages.vi.ts';
import { programmeProblem } from './problems.ts';
import { type PlanRow, planColumns } from './rules/plan-columns.ts';
import { readPlanRows } from './rules/plan-rows.ts';

/** Rows that are read at most: more is no plan of a ward. */
const most = 2000;

/**
 * Reads the first sheet of an .xlsx as a plan; the first row must hold the headings of the sample. Throws
 * `plan-import.unreadable` for what is none.
 */
export async function readPlanSheet(content: Buffer, year: number) {
  const rows: PlanRow[] = [];
  let hasHeadings = false;
  try {
    for await (const { number, cells } of readSpreadsheet(content, { columns: planColumns.length })) {
      if (!hasHeadings) {
        if (!isHeading(cells)) throw programmeProblem('plan-import.unreadable');
        hasHeadings = true;
        continue;
      }
      rows.push({ number, cells: cellsOf(cells) });
      if (rows.length > most) throw programmeProblem('plan-import.unreadable');
    }
  } catch (error) {
    if (error instanceof UnreadableSpreadsheet) throw programmeProblem('plan-import.unreadable');
    throw error;
  }
  return readPlanRows(rows, { year, partyNames: partyLabels });
}

const isHeading = (cells: readonly SheetCell[]): boolean =>
  planColumns.slice(0, 4).every((column, index) => {
    const cell = cells[index];
    return cell?.kind === 'text' && foldVietnamese(cell.text) === foldVietnamese(planColumnHeadings[column]);
  });

function cellsOf(cells: readonly SheetCell[]): PlanRow['cells'] {
  return Object.fromEntries(planColumns.map((column, index) => [column, textOf(cells[index])])) as PlanRow['cells'];
}

// A formula is never computed; its cell reads as the sign that the row's fault then shows.
function textOf(cell: SheetCell | undefined): string {
  switch (cell?.kind) {
    case 'text':
      return cell.text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
    case 'number':
      return String(cell.number);
    case 'date':
      return cell.date.toISOString().slice(0, 10);
    case 'formula':
    case 'error':
      return '#';
    default:
      return '';
  }
}
