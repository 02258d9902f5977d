import { here } from '#platform/context.ts';
import { spreadsheet, spreadsheetResponse } from '#platform/spreadsheet.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { urgencyLabels } from '../messages.vi.ts';
import { incomingFilter, incomingTable } from '../queries/incoming-list.ts';
import type { Route } from './+types/incoming-table';

/** The register of incoming papers with the filter of the page, as .xlsx. */
export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const rows = await incomingTable(db, actor, incomingFilter(url.searchParams));
  const content = await spreadsheet(
    'Sổ văn bản đến',
    [
      { heading: 'Số đến', width: 10, value: (row) => row.arrivalNumber },
      { heading: 'Ngày đến', width: 14, value: (row) => formatDate(row.arrivedOn) },
      { heading: 'Số, ký hiệu', width: 22, value: (row) => row.number },
      { heading: 'Ngày văn bản', width: 14, value: (row) => formatDate(row.dated) },
      { heading: 'Cơ quan ban hành', width: 36, value: (row) => row.issuer },
      { heading: 'Tên loại', width: 16, value: (row) => row.kindName },
      { heading: 'Trích yếu', width: 60, value: (row) => row.abstract },
      { heading: 'Độ khẩn', width: 14, value: (row) => urgencyLabels[row.urgency] ?? row.urgency },
      { heading: 'Hạn trả lời', width: 14, value: (row) => row.answerBy && formatDate(row.answerBy) },
      { heading: 'Ghi chú', width: 16, value: (row) => (row.sample ? 'Dữ liệu mẫu' : null) },
    ],
    rows,
  );
  return spreadsheetResponse('so-van-ban-den', content);
}
