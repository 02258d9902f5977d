import { here } from '#platform/context.ts';
import { spreadsheet, spreadsheetResponse } from '#platform/spreadsheet.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { adviceFilter, adviceList } from '../queries/advice-list.ts';
import type { Route } from './+types/advice-table';

/** The adviser's list with the filter of the page, as .xlsx. */
export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const { rows } = await adviceList(db, actor, { filter: adviceFilter(url.searchParams), now: clock(), all: true });
  const content = await spreadsheet(
    'Tư vấn',
    [
      { heading: 'Số hồ sơ', width: 18, value: (row) => row.number },
      { heading: 'Sản phẩm', width: 32, value: (row) => row.productName },
      { heading: 'Chủ thể', width: 32, value: (row) => row.producerName },
      { heading: 'Nhận xét của tôi', width: 18, value: (row) => reviewWords[row.review] },
      { heading: 'Biên bản khảo sát', width: 12, value: (row) => row.surveys },
      { heading: 'Kiểm nghiệm chờ kết quả', width: 14, value: (row) => row.testsOpen },
      { heading: 'Hạn của tôi', width: 22, value: (row) => (row.until ? formatDate(row.until) : '') },
    ],
    rows,
  );
  return spreadsheetResponse('ho-so-tu-van', content);
}

const reviewWords = { none: 'chưa nhận xét', draft: 'đang viết', submitted: 'đã gửi' };
