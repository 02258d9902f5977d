import { here } from '#platform/context.ts';
import { spreadsheet, spreadsheetResponse } from '#platform/spreadsheet.ts';
import { formatPhone } from '#standards/vietnam/phone.ts';
import { legalKindLabels } from '../messages.vi.ts';
import { producerFilter, producerTable } from '../queries/producer-list.ts';
import { isLegalKind } from '../rules/legal-kind.ts';
import type { Route } from './+types/producer-table';

/** The list of producers with the filter of the page, as .xlsx. */
export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const rows = await producerTable(db, actor, producerFilter(url.searchParams));
  const content = await spreadsheet(
    'Sổ chủ thể',
    [
      { heading: 'Chủ thể', width: 36, value: (row) => row.name },
      {
        heading: 'Loại hình',
        width: 24,
        value: (row) => (isLegalKind(row.legalKind) ? legalKindLabels[row.legalKind] : row.legalKind),
      },
      { heading: 'Mã số thuế', width: 16, value: (row) => row.taxCode },
      { heading: 'Người đại diện', width: 26, value: (row) => row.representative },
      { heading: 'Điện thoại', width: 16, value: (row) => row.phone && formatPhone(row.phone) },
      { heading: 'Địa chỉ', width: 40, value: (row) => row.address },
      { heading: 'Tổ dân phố', width: 22, value: (row) => row.neighbourhoodName },
      { heading: 'Số sản phẩm', width: 12, value: (row) => row.products },
      { heading: 'Ghi chú', width: 14, value: (row) => (row.sample ? 'Dữ liệu mẫu' : null) },
    ],
    rows,
  );
  return spreadsheetResponse('so-chu-the', content);
}
