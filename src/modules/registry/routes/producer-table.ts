import { here } from '#platform/context.ts';
import { spreadsheet, spreadsheetResponse } from '#platform/spreadsheet.ts';
import { producerFilter, producerTable } from '../queries/producer-list.ts';
import { producerColumns } from '../tables/producer-columns.ts';
import type { Route } from './+types/producer-table';

/** The list of producers with the filter of the page, as .xlsx. */
export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const rows = await producerTable(db, actor, producerFilter(url.searchParams));
  return spreadsheetResponse('so-chu-the', await spreadsheet('Sổ chủ thể', producerColumns, rows));
}
