import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const page = (url: string, file: string) => route(url, `modules/registry/routes/${file}`);

/** Lists that come in and go out of the register, and what is done with its records as a whole. */
export const registryListRoutes: RouteConfigEntry[] = [
  page('danh-sach-dang-ky', 'registrant-list.tsx'),
  page('danh-sach-dang-ky/:registrantId', 'registrant.tsx'),
  page('chu-the/nhap', 'import-list.tsx'),
  page('chu-the/nhap/:importId', 'import-run.tsx'),
  page('chu-the/xuat', 'export-list.tsx'),
  page('chu-the/trung-lap', 'duplicate-list.tsx'),
  page('chu-the/gop', 'merge.tsx'),
  page('chu-the/dia-chi-cu', 'old-addresses.tsx'),
  page('chu-the/:producerId/ke-thua', 'succession.tsx'),
  page('chu-the/:producerId/dong-y', 'consents.tsx'),
  page('chu-the/:producerId/du-lieu-ca-nhan', 'personal-data.tsx'),
];

/** Files of these lists; they have no page around them. */
export const registryListFiles: RouteConfigEntry[] = [
  page('danh-sach-dang-ky.xlsx', 'registrant-table.ts'),
  page('chu-the/mau-nhap.xlsx', 'import-template.ts'),
  page('chu-the/xuat/:exportId/tep', 'export-file.ts'),
  page('chu-the/:producerId/dong-y/:consentId/tep', 'consent-file.ts'),
  page('chu-the/:producerId/du-lieu-ca-nhan/tep', 'personal-data-file.ts'),
  page('san-pham/ptnt-ocop.csv', 'ocop-table.ts'),
];
