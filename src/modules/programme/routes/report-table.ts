import { here } from '#platform/context.ts';
import { spreadsheet, spreadsheetResponse } from '#platform/spreadsheet.ts';
import { formatDate, formatMoment } from '#standards/vietnam/format.ts';
import { figureLabels, reportStandingLabels } from '../messages.vi.ts';
import { periodAsked, reportTable } from '../queries/report-board.ts';
import { figureNames } from '../rules/report-figures.ts';
import type { Route } from './+types/report-table';

/** The month's reports as .xlsx, each with its figures: what the merged report is made from. */
export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const now = clock();
  const period = periodAsked(url.searchParams, now);
  const rows = await reportTable(db, actor, { period, now });
  const content = await spreadsheet(
    `Báo cáo ${period}`,
    [
      { heading: 'Đơn vị', width: 40, value: (row) => row.name },
      { heading: 'Tình hình', width: 20, value: (row) => reportStandingLabels[row.standing] },
      { heading: 'Hạn', width: 12, value: (row) => formatDate(row.dueOn) },
      { heading: 'Gửi lúc', width: 22, value: (row) => row.submittedAt && formatMoment(row.submittedAt) },
      ...figureNames.map((name) => ({
        heading: figureLabels[name],
        width: 18,
        value: (row: (typeof rows)[number]) => row.figures[name] ?? null,
      })),
      { heading: 'Nội dung', width: 80, value: (row) => row.text },
    ],
    rows,
  );
  return spreadsheetResponse(`bao-cao-${period}`, content);
}
