import type { SheetColumn } from '#platform/spreadsheet.ts';
import type { ProductRow } from '../queries/product-list.ts';

/** The book of products as a table to take away. */
export const productColumns: SheetColumn<ProductRow>[] = [
  { heading: 'Sản phẩm', width: 36, value: (row) => row.name },
  { heading: 'Chủ thể', width: 36, value: (row) => row.producerName },
  { heading: 'Bộ số', width: 8, value: (row) => row.setNumber },
  { heading: 'Bộ tiêu chí', width: 40, value: (row) => row.setName },
  { heading: 'Nhóm', width: 28, value: (row) => row.productGroup },
  { heading: 'Quy cách', width: 28, value: (row) => row.packaging },
  { heading: 'Ghi chú', width: 14, value: (row) => (row.sample ? 'Dữ liệu mẫu' : null) },
];
