import { here } from '#platform/context.ts';
import { identifier } from '#platform/identifier.ts';
import { spreadsheet, spreadsheetResponse } from '#platform/spreadsheet.ts';
import { gradeLabels } from '../idea-messages.vi.ts';
import { potentialList } from '../queries/potential-lists.ts';
import type { Route } from './+types/potential-list-table';

/** The annex of the công văn: one list of potential products as .xlsx. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const list = await potentialList(db, actor, identifier(params.listId));
  const content = await spreadsheet(
    `Danh mục ${list.sequence}-${list.year}`,
    [
      { heading: 'TT', width: 6, value: (row) => row.rank },
      { heading: 'Sản phẩm', width: 32, value: (row) => row.name },
      { heading: 'Chủ thể', width: 32, value: (row) => row.producerName },
      {
        heading: 'Bộ tiêu chí dự kiến',
        width: 36,
        value: (row) => row.setNumber && `${row.setNumber}. ${row.setName}`,
      },
      { heading: 'Tiềm năng', width: 12, value: (row) => gradeLabels[row.appraisal.potential] },
      { heading: 'Lý do', width: 40, value: (row) => row.appraisal.potentialReason },
      { heading: 'Khả thi', width: 12, value: (row) => gradeLabels[row.appraisal.feasibility] },
      { heading: 'Lý do khả thi', width: 40, value: (row) => row.appraisal.feasibilityReason },
    ],
    list.rows,
  );
  return spreadsheetResponse('danh-muc-san-pham-tiem-nang', content);
}
