import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The programme's pages in the office. */
export const programmeRoutes: RouteConfigEntry[] = [
  route('ke-hoach', 'modules/programme/routes/plan.tsx'),
  route('ke-hoach/viec', 'modules/programme/routes/task-list.tsx'),
  route('ke-hoach/viec/:taskId', 'modules/programme/routes/task.tsx'),
  route('ke-hoach/chi-tieu/:indicatorId', 'modules/programme/routes/indicator.tsx'),
  route('ke-hoach/nhap', 'modules/programme/routes/import-plan.tsx'),
  route('ke-hoach/nhap/:importId', 'modules/programme/routes/import-preview.tsx'),
  route('ke-hoach/quyet-dinh', 'modules/programme/routes/decision-list.tsx'),
  route('ke-hoach/quyet-dinh/:paperId', 'modules/programme/routes/member-roles.tsx'),
  route('hop', 'modules/programme/routes/meeting-list.tsx'),
  route('hop/moi', 'modules/programme/routes/meeting-new.tsx'),
  route('hop/:meetingId', 'modules/programme/routes/meeting.tsx'),
  route('hop/:meetingId/cua', 'modules/programme/routes/meeting-door.tsx'),
  route('diem-danh/:token', 'modules/programme/routes/check-in.tsx'),
  route('bao-cao', 'modules/programme/routes/report-board.tsx'),
  route('bao-cao/:period/:reportId', 'modules/programme/routes/report.tsx'),
];

/** Tables to take away and files; they have no page around them. */
export const programmeFiles: RouteConfigEntry[] = [
  route('ke-hoach/viec.xlsx', 'modules/programme/routes/task-table.ts'),
  route('ke-hoach/mau.xlsx', 'modules/programme/routes/plan-template.ts'),
  route('ke-hoach/tep/:fileId', 'modules/programme/routes/task-file.ts'),
  route('ke-hoach/chi-tieu-tep/:memberId', 'modules/programme/routes/indicator-file.ts'),
  route('bao-cao.xlsx', 'modules/programme/routes/report-table.ts'),
];
