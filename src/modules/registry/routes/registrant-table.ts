import { here } from '#platform/context.ts';
import { spreadsheet, spreadsheetResponse } from '#platform/spreadsheet.ts';
import { formatPhone } from '#standards/vietnam/phone.ts';
import { registrantFilter, registrantTable } from '../queries/registrant-lists.ts';
import type { RegistrantState } from '../rules/registrant-states.ts';
import { registrantStateLabels } from '../ui/registrant-state.tsx';
import type { Route } from './+types/registrant-table';

/** The list of registrants with the filter of the page, as .xlsx. */
export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const rows = await registrantTable(db, actor, registrantFilter(url.searchParams));
  const content = await spreadsheet(
    'Danh sách đăng ký',
    [
      { heading: 'Người đăng ký', width: 32, value: (row) => row.name },
      { heading: 'Sản phẩm', width: 32, value: (row) => row.product },
      { heading: 'Điện thoại', width: 16, value: (row) => row.phone && formatPhone(row.phone) },
      { heading: 'Tổ dân phố', width: 22, value: (row) => row.neighbourhoodName },
      { heading: 'Bước', width: 18, value: (row) => registrantStateLabels[row.state as RegistrantState] ?? row.state },
      { heading: 'Chủ thể trong sổ', width: 32, value: (row) => row.producerName },
      { heading: 'Ghi chú', width: 40, value: (row) => row.note },
    ],
    rows,
  );
  return spreadsheetResponse('danh-sach-dang-ky', content);
}
