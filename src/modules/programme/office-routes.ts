import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The programme's pages in the office. */
export const programmeRoutes: RouteConfigEntry[] = [
  route('ke-hoach', 'modules/programme/routes/plan.tsx'),
  route('ke-hoach/viec', 'modules/programme/routes/task-list.tsx'),
  route('ke-hoach/viec/:taskId', 'modules/programme/routes/task.tsx'),
  route('ke-hoach/chi-tieu/:indicatorId', 'modules/programme/routes/indicator.tsx'),
  route('bao-cao', 'modules/programme/routes/report-board.tsx'),
  route('bao-cao/:period/:reportId', 'modules/programme/routes/report.tsx'),
];

/** Tables to take away and files; they have no page around them. */
export const programmeFiles: RouteConfigEntry[] = [
  route('ke-hoach/viec.xlsx', 'modules/programme/routes/task-table.ts'),
  route('ke-hoach/tep/:fileId', 'modules/programme/routes/task-file.ts'),
  route('ke-hoach/chi-tieu-tep/:memberId', 'modules/programme/routes/indicator-file.ts'),
  route('bao-cao.xlsx', 'modules/programme/routes/report-table.ts'),
];
