import type { SheetColumn } from '#platform/spreadsheet.ts';
import { formatPhone } from '#standards/vietnam/phone.ts';
import { potentialLabel } from '../list-messages.vi.ts';
import { legalKindLabels } from '../messages.vi.ts';
import type { ProducerRow } from '../queries/producer-list.ts';
import { isLegalKind } from '../rules/legal-kind.ts';

/** The book of producers as a table to take away. */
export const producerColumns: SheetColumn<ProducerRow>[] = [
  { heading: 'Chủ thể', width: 36, value: (row) => row.name },
  { heading: 'Loại hình', width: 24, value: (row) => kindOf(row) },
  { heading: 'Mã số thuế', width: 16, value: (row) => row.taxCode },
  { heading: 'Người đại diện', width: 26, value: (row) => row.representative },
  { heading: 'Điện thoại', width: 16, value: (row) => row.phone && formatPhone(row.phone) },
  { heading: 'Địa chỉ', width: 40, value: (row) => row.address },
  { heading: 'Tổ dân phố', width: 22, value: (row) => row.neighbourhoodName },
  { heading: 'Số sản phẩm', width: 12, value: (row) => row.products },
  { heading: 'Ghi chú', width: 14, value: (row) => (row.sample ? 'Dữ liệu mẫu' : null) },
];

function kindOf({ legalKind, registered }: ProducerRow): string {
  if (!registered) return potentialLabel;
  return isLegalKind(legalKind) ? legalKindLabels[legalKind] : legalKind;
}
