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
  route('chu-the/:producerId/lich-su', 'modules/registry/routes/producer-history.tsx'),
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
];
