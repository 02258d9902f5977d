import { here } from '#platform/context.ts';
import { spreadsheet, spreadsheetResponse } from '#platform/spreadsheet.ts';
import { dossierStateLabels } from '../messages.vi.ts';
import { supportFilter, supportList } from '../queries/support-list.ts';
import type { Route } from './+types/support-table';

/** The support list with the filter of the page, as .xlsx. */
export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const { all } = await supportList(db, actor, { filter: supportFilter(url.searchParams), now: clock() });
  const content = await spreadsheet(
    'Cần hỗ trợ lên sao',
    [
      { heading: 'Sản phẩm', width: 32, value: (row) => row.productName },
      { heading: 'Chủ thể', width: 32, value: (row) => row.producerName },
      { heading: 'Số hồ sơ', width: 14, value: (row) => row.number },
      { heading: 'Trạng thái', width: 20, value: (row) => dossierStateLabels[row.state] },
      { heading: 'Bộ', width: 6, value: (row) => row.setNumber },
      { heading: 'Điểm', width: 8, value: (row) => row.total },
      { heading: 'Tính từ', width: 14, value: (row) => (row.base === 'council' ? 'Hội đồng' : 'Tự chấm') },
      { heading: 'Hạng kế tiếp', width: 12, value: (row) => row.target },
      { heading: 'Số mức phải nâng', width: 10, value: (row) => row.levels },
      { heading: 'Mức tối thiểu còn thiếu ở', width: 24, value: (row) => row.leastLevels.join(', ') },
      { heading: 'Tiêu chí nâng thêm điểm', width: 24, value: (row) => row.points.join(', ') },
    ],
    all,
  );
  return spreadsheetResponse('can-ho-tro-len-sao', content);
}
