import { spreadsheet, spreadsheetResponse } from '#platform/spreadsheet.ts';
import { partyLabels, planColumnHeadings, planSample } from '../messages.vi.ts';
import { planColumns } from '../rules/plan-columns.ts';

/** A plan as a sheet to fill in: the headings and two rows that show how. */
export async function loader() {
  const content = await spreadsheet(
    'Nhiệm vụ',
    planColumns.map((column) => ({
      heading: planColumnHeadings[column],
      width: column === 'text' ? 60 : 22,
      value: (row: Record<string, string | number>) => row[column] ?? null,
    })),
    planSample(partyLabels),
  );
  return spreadsheetResponse('mau-ke-hoach', content);
}
