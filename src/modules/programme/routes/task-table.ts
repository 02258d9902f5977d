import { here } from '#platform/context.ts';
import { spreadsheet, spreadsheetResponse } from '#platform/spreadsheet.ts';
import { dueWordsOf, leadWords, partyLabels, taskStateLabels } from '../messages.vi.ts';
import { taskFilter, taskTable } from '../queries/task-list.ts';
import type { Party } from '../rules/party.ts';
import type { Route } from './+types/task-table';

/** The tasks with the filter of the page, as .xlsx: Biểu 5, nhiệm vụ của kế hoạch. */
export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const rows = await taskTable(db, actor, { now: clock(), filter: taskFilter(url.searchParams) });
  const content = await spreadsheet(
    'Nhiệm vụ của kế hoạch',
    [
      { heading: 'Mục', width: 12, value: (row) => row.code },
      { heading: 'Nội dung', width: 80, value: (row) => row.text },
      { heading: 'Chủ trì', width: 34, value: leadWords },
      {
        heading: 'Phối hợp',
        width: 34,
        value: (row) => row.cooperating.map((party) => partyLabels[party as Party] ?? party).join('; '),
      },
      { heading: 'Hạn', width: 24, value: dueWordsOf },
      { heading: 'Kết quả cần có', width: 40, value: (row) => row.output },
      { heading: 'Tình hình', width: 24, value: (row) => taskStateLabels[row.state] },
      { heading: '% hoàn thành', width: 14, value: (row) => row.percent },
      { heading: 'Quá hạn', width: 10, value: (row) => (row.overdue ? 'Quá hạn' : null) },
      { heading: 'Tính ở mục', width: 12, value: (row) => (row.sameAs === null ? null : row.mainCode) },
    ],
    rows,
  );
  return spreadsheetResponse('nhiem-vu-ke-hoach', content);
}
