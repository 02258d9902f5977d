import { here } from '#platform/context.ts';
import { identifier } from '#platform/identifier.ts';
import { spreadsheetResponse } from '#platform/spreadsheet.ts';
import { potentialListSheet } from '../papers/potential-list-sheet.ts';
import { potentialList } from '../queries/potential-lists.ts';
import type { Route } from './+types/potential-list-table';

/** The annex of the công văn: one list of potential products as .xlsx. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const list = await potentialList(db, actor, identifier(params.listId));
  return spreadsheetResponse('danh-muc-san-pham-tiem-nang', await potentialListSheet(list));
}
