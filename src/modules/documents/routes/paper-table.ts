import { here } from '#platform/context.ts';
import { spreadsheet, spreadsheetResponse } from '#platform/spreadsheet.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { paperStateLabels } from '../messages.vi.ts';
import { printedAbstract } from '../papers/printed-values.ts';
import { type PaperRow, paperFilter, paperTable } from '../queries/paper-list.ts';
import { kindNames } from '../rules/paper-kinds.ts';
import type { Route } from './+types/paper-table';

/** The list of papers with the filter of the page, as .xlsx: the fields of the register (Phụ lục VI). */
export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const rows = await paperTable(db, actor, paperFilter(url.searchParams));
  const content = await spreadsheet(
    'Sổ văn bản đi',
    [
      { heading: 'Số, ký hiệu', width: 20, value: (row) => row.number },
      { heading: 'Ngày ban hành', width: 14, value: (row) => row.dated && formatDate(row.dated) },
      { heading: 'Loại', width: 14, value: (row) => kindNames[row.kind] },
      { heading: 'Trích yếu', width: 60, value: printedAbstract },
      { heading: 'Người ký', width: 26, value: (row) => row.signerName },
      { heading: 'Nơi nhận', width: 40, value: (row) => (row.recipients ?? []).join('; ') },
      { heading: 'Trạng thái', width: 24, value: (row) => paperStateLabels[row.state] },
      { heading: 'Người soạn', width: 26, value: (row) => row.drafterName },
      { heading: 'Ghi chú', width: 40, value: noteOf },
    ],
    rows,
  );
  return spreadsheetResponse('so-van-ban-di', content);
}

const noteOf = ({ sample, orderNote }: PaperRow): string =>
  [orderNote && `Không theo thứ tự: ${orderNote}`, sample && 'Dữ liệu mẫu'].filter(Boolean).join('. ');
