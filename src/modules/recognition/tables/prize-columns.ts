import type { SheetColumn } from '#platform/spreadsheet.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { prizeStateLabels } from '../messages.vi.ts';
import type { PrizeRow } from '../queries/prize-list.ts';

/** The prizes as a table for the estimate. Whole đồng. */
export const prizeColumns: SheetColumn<PrizeRow>[] = [
  { heading: 'Sản phẩm', width: 36, value: (row) => row.productName },
  { heading: 'Chủ thể', width: 36, value: (row) => row.producerName },
  { heading: 'Hạng sao', width: 10, value: (row) => row.stars },
  { heading: 'Quyết định', width: 20, value: (row) => row.decisionNumber },
  { heading: 'Ngày quyết định', width: 14, value: (row) => formatDate(row.decisionDate ?? '') },
  { heading: 'Mức thưởng (đồng)', width: 18, value: (row) => row.normAmount },
  { heading: 'Đã thưởng hạng thấp hơn (đồng)', width: 24, value: (row) => row.deducted },
  { heading: 'Được chi (đồng)', width: 16, value: (row) => row.amount },
  { heading: 'Căn cứ', width: 50, value: (row) => row.instrument },
  { heading: 'Trạng thái', width: 22, value: (row) => prizeStateLabels[row.state] },
];
