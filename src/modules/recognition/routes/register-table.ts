import { here } from '#platform/context.ts';
import { spreadsheet, spreadsheetResponse } from '#platform/spreadsheet.ts';
import { registerFilter, registerTable } from '../queries/register-list.ts';
import { registerColumns } from '../tables/register-columns.ts';
import type { Route } from './+types/register-table';

/** The register with the filter of the page, as .xlsx. */
export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const rows = await registerTable(db, actor, { now: clock(), filter: registerFilter(url.searchParams) });
  return spreadsheetResponse('so-cong-nhan', await spreadsheet('Sổ công nhận', registerColumns, rows));
}
