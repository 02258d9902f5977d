import { here } from '#platform/context.ts';
import { spreadsheet, spreadsheetResponse } from '#platform/spreadsheet.ts';
import { formatDate, localDateOf } from '#standards/vietnam/format.ts';
import { dossierKindLabels, dossierStateLabels } from '../messages.vi.ts';
import { dossierFilter, dossierTable } from '../queries/dossier-list.ts';
import type { Route } from './+types/dossier-table';

/** The list of dossiers with the filter of the page, as .xlsx. */
export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const rows = await dossierTable(db, actor, { now: clock(), filter: dossierFilter(url.searchParams) });
  const content = await spreadsheet(
    'Hồ sơ',
    [
      { heading: 'Số hồ sơ', width: 14, value: (row) => row.number },
      { heading: 'Phiếu số', width: 26, value: (row) => row.slipNumber ?? '' },
      { heading: 'Mã số sản phẩm', width: 22, value: (row) => row.productCode ?? '' },
      { heading: 'Sản phẩm', width: 32, value: (row) => row.productName },
      { heading: 'Chủ thể', width: 32, value: (row) => row.producerName },
      { heading: 'Phường, xã', width: 22, value: (row) => row.unitName },
      { heading: 'Bộ', width: 6, value: (row) => row.setNumber },
      { heading: 'Loại hồ sơ', width: 14, value: (row) => dossierKindLabels[row.kind] ?? row.kind },
      { heading: 'Trạng thái', width: 22, value: (row) => dossierStateLabels[row.state] },
      { heading: 'Ngày nộp', width: 12, value: (row) => day(row.filedAt) },
      { heading: 'Ngày tiếp nhận', width: 12, value: (row) => day(row.receivedAt) },
      { heading: 'Ngày gửi tỉnh', width: 12, value: (row) => day(row.forwardedAt) },
    ],
    rows,
  );
  return spreadsheetResponse('ho-so', content);
}

const day = (instant: Date | null): string => (instant ? formatDate(localDateOf(instant)) : '');
