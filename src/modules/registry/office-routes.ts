import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The register's pages in the office. */
export const registryRoutes: RouteConfigEntry[] = [
  route('chu-the', 'modules/registry/routes/producer-list.tsx'),
  route('chu-the/moi', 'modules/registry/routes/producer-new.tsx'),
  route('chu-the/:producerId', 'modules/registry/routes/producer.tsx'),
  route('chu-the/:producerId/san-pham', 'modules/registry/routes/producer-products.tsx'),
  route('chu-the/:producerId/giay-to', 'modules/registry/routes/producer-papers.tsx'),
  route('chu-the/:producerId/nguoi-dai-dien', 'modules/registry/routes/producer-representative.tsx'),
  route('chu-the/:producerId/lao-dong-ket-qua', 'modules/registry/routes/producer-years.tsx'),
  route('chu-the/:producerId/co-so', 'modules/registry/routes/producer-premises.tsx'),
  route('chu-the/:producerId/quan-he', 'modules/registry/routes/producer-relations.tsx'),
  route('chu-the/:producerId/lich-su', 'modules/registry/routes/producer-history.tsx'),
  route('danh-sach-dang-ky', 'modules/registry/routes/registrant-list.tsx'),
  route('danh-sach-dang-ky/:registrantId', 'modules/registry/routes/registrant.tsx'),
  route('chu-the/nhap', 'modules/registry/routes/import-list.tsx'),
  route('chu-the/nhap/:importId', 'modules/registry/routes/import-run.tsx'),
  route('chu-the/xuat', 'modules/registry/routes/export-list.tsx'),
  route('chu-the/trung-lap', 'modules/registry/routes/duplicate-list.tsx'),
  route('chu-the/gop', 'modules/registry/routes/merge.tsx'),
  route('chu-the/dia-chi-cu', 'modules/registry/routes/old-addresses.tsx'),
  route('chu-the/:producerId/ke-thua', 'modules/registry/routes/succession.tsx'),
  route('chu-the/:producerId/dong-y', 'modules/registry/routes/consents.tsx'),
  route('chu-the/:producerId/du-lieu-ca-nhan', 'modules/registry/routes/personal-data.tsx'),
  route('san-pham', 'modules/registry/routes/product-list.tsx'),
  route('san-pham/moi', 'modules/registry/routes/product-new.tsx'),
  route('san-pham/:productId', 'modules/registry/routes/product.tsx'),
  route('san-pham/:productId/anh', 'modules/registry/routes/product-pictures.tsx'),
  route('san-pham/:productId/nhan', 'modules/registry/routes/product-label.tsx'),
  route('san-pham/:productId/lich-su', 'modules/registry/routes/product-history.tsx'),
];

/** Tables to take away; they have no page around them. */
export const registryFiles: RouteConfigEntry[] = [
  route('giay-to/:heldPaperId', 'modules/registry/routes/held-paper-file.ts'),
  route('anh-san-pham/:pictureId/:size', 'modules/registry/routes/picture-file.ts'),
  route('ban-do/:unitId', 'modules/registry/routes/drawn-map.ts'),
  route('chu-the.xlsx', 'modules/registry/routes/producer-table.ts'),
  route('san-pham.xlsx', 'modules/registry/routes/product-table.ts'),
  route('danh-sach-dang-ky.xlsx', 'modules/registry/routes/registrant-table.ts'),
  route('chu-the/mau-nhap.xlsx', 'modules/registry/routes/import-template.ts'),
  route('chu-the/xuat/:exportId/tep', 'modules/registry/routes/export-file.ts'),
  route('chu-the/:producerId/dong-y/:consentId/tep', 'modules/registry/routes/consent-file.ts'),
  route('chu-the/:producerId/du-lieu-ca-nhan/tep', 'modules/registry/routes/personal-data-file.ts'),
  route('san-pham/ptnt-ocop.csv', 'modules/registry/routes/ocop-table.ts'),
];
