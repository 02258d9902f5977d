import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The pages of recognition in the office. */
export const recognitionRoutes: RouteConfigEntry[] = [
  route('cong-nhan', 'modules/recognition/routes/register.tsx'),
  route('cong-nhan/giay/:certificateId', 'modules/recognition/routes/certificate.tsx'),
  route('cong-nhan/quyet-dinh', 'modules/recognition/routes/decision-list.tsx'),
  route('cong-nhan/quyet-dinh/:decisionId', 'modules/recognition/routes/decision.tsx'),
  route('cong-nhan/ghi-so', 'modules/recognition/routes/record-decision.tsx'),
  route('cong-nhan/gia-han', 'modules/recognition/routes/renewals.tsx'),
  route('cong-nhan/giai-thuong', 'modules/recognition/routes/prizes.tsx'),
  route('cong-nhan/khoa-ky', 'modules/recognition/routes/signing-keys.tsx'),
];

/** Tables, papers and scans; they have no page around them. */
export const recognitionFiles: RouteConfigEntry[] = [
  route('cong-nhan.xlsx', 'modules/recognition/routes/register-table.ts'),
  route('cong-nhan/giai-thuong.xlsx', 'modules/recognition/routes/prize-table.ts'),
  route('cong-nhan/giay/:certificateId/giay-chung-nhan.pdf', 'modules/recognition/routes/certificate-file.ts'),
  route('cong-nhan/giay/:certificateId/trich-so.docx', 'modules/recognition/routes/extract-file.ts'),
  route('tep-cong-nhan/:fileId', 'modules/recognition/routes/scan-file.ts'),
];
