import { here } from '#platform/context.ts';
import { spreadsheet, spreadsheetResponse } from '#platform/spreadsheet.ts';
import { prizeFilter, prizeTable } from '../queries/prize-list.ts';
import { prizeColumns } from '../tables/prize-columns.ts';
import type { Route } from './+types/prize-table';

/** The prizes with the filter of the page, as .xlsx. */
export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const rows = await prizeTable(db, actor, prizeFilter(url.searchParams));
  return spreadsheetResponse('giai-thuong', await spreadsheet('Giải thưởng', prizeColumns, rows));
}
