import type { SheetColumn } from '#platform/spreadsheet.ts';
import { formatDate, formatNumber } from '#standards/vietnam/format.ts';
import { certificateStatusWords } from '../messages.vi.ts';
import type { RegisterRow } from '../queries/register-list.ts';

/** The register of recognised products as a table to take away. */
export const registerColumns: SheetColumn<RegisterRow>[] = [
  { heading: 'Sản phẩm', width: 36, value: (row) => row.productName },
  { heading: 'Chủ thể', width: 36, value: (row) => row.producerName },
  { heading: 'Mã số sản phẩm', width: 20, value: (row) => row.productCode },
  { heading: 'Bộ sản phẩm', width: 40, value: (row) => `${row.setNumber}. ${row.setName}` },
  { heading: 'Hạng sao', width: 10, value: (row) => row.stars },
  { heading: 'Điểm', width: 10, value: (row) => (row.points ? formatNumber(row.points) : null) },
  { heading: 'Số giấy, số theo dõi', width: 22, value: (row) => row.number },
  { heading: 'Quyết định', width: 20, value: (row) => row.decisionNumber },
  { heading: 'Ngày quyết định', width: 14, value: (row) => formatDate(row.decisionDate ?? '') },
  { heading: 'Nơi ban hành', width: 40, value: (row) => row.decisionIssuer },
  { heading: 'Có giá trị đến hết', width: 16, value: (row) => formatDate(row.extendedUntil ?? row.expiresOn) },
  { heading: 'Tình trạng', width: 22, value: certificateStatusWords },
];
