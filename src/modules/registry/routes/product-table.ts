import { here } from '#platform/context.ts';
import { spreadsheet, spreadsheetResponse } from '#platform/spreadsheet.ts';
import { productFilter, productTable } from '../queries/product-list.ts';
import { productColumns } from '../tables/product-columns.ts';
import type { Route } from './+types/product-table';

/** The list of products with the filter of the page, as .xlsx. */
export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const rows = await productTable(db, actor, productFilter(url.searchParams));
  return spreadsheetResponse('so-san-pham', await spreadsheet('Sổ sản phẩm', productColumns, rows));
}
