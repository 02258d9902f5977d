import { here } from '#platform/context.ts';
import { spreadsheet, spreadsheetResponse } from '#platform/spreadsheet.ts';
import { formatDate, localDateOf } from '#standards/vietnam/format.ts';
import { gradeLabels, ideaStateLabels } from '../idea-messages.vi.ts';
import { ideaFilter, ideaTable } from '../queries/idea-list.ts';
import type { Route } from './+types/idea-table';

/** The list of ideas with the filter of the page, as .xlsx. */
export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const rows = await ideaTable(db, actor, ideaFilter(url.searchParams));
  const content = await spreadsheet(
    'Ý tưởng sản phẩm',
    [
      { heading: 'Sản phẩm', width: 32, value: (row) => row.name },
      { heading: 'Chủ thể', width: 32, value: (row) => row.producerName },
      { heading: 'Năm', width: 8, value: (row) => row.year },
      { heading: 'Bộ dự kiến', width: 10, value: (row) => row.setNumber },
      { heading: 'Ngày gửi', width: 12, value: (row) => row.submittedAt && formatDate(localDateOf(row.submittedAt)) },
      { heading: 'Bước', width: 16, value: (row) => ideaStateLabels[row.state] },
      { heading: 'Tiềm năng', width: 12, value: (row) => row.appraisal && gradeLabels[row.appraisal.potential] },
      { heading: 'Khả thi', width: 12, value: (row) => row.appraisal && gradeLabels[row.appraisal.feasibility] },
    ],
    rows,
  );
  return spreadsheetResponse('y-tuong-san-pham', content);
}
