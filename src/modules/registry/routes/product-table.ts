import { here } from '#platform/context.ts';
import { spreadsheet, spreadsheetResponse } from '#platform/spreadsheet.ts';
import { productFilter, productTable } from '../queries/product-list.ts';
import type { Route } from './+types/product-table';

/** The list of products with the filter of the page, as .xlsx. */
export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const rows = await productTable(db, actor, productFilter(url.searchParams));
  const content = await spreadsheet(
    'Sổ sản phẩm',
    [
      { heading: 'Sản phẩm', width: 36, value: (row) => row.name },
      { heading: 'Chủ thể', width: 36, value: (row) => row.producerName },
      { heading: 'Bộ số', width: 8, value: (row) => row.setNumber },
      { heading: 'Bộ tiêu chí', width: 40, value: (row) => row.setName },
      { heading: 'Nhóm', width: 28, value: (row) => row.productGroup },
      { heading: 'Quy cách', width: 28, value: (row) => row.packaging },
      { heading: 'Ghi chú', width: 14, value: (row) => (row.sample ? 'Dữ liệu mẫu' : null) },
    ],
    rows,
  );
  return spreadsheetResponse('so-san-pham', content);
}
