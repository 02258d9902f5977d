import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The register's pages in the office. */
export const registryRoutes: RouteConfigEntry[] = [
  route('chu-the', 'modules/registry/routes/producer-list.tsx'),
  route('chu-the/moi', 'modules/registry/routes/producer-new.tsx'),
  route('chu-the/:producerId', 'modules/registry/routes/producer.tsx'),
  route('san-pham', 'modules/registry/routes/product-list.tsx'),
  route('san-pham/moi', 'modules/registry/routes/product-new.tsx'),
  route('san-pham/:productId', 'modules/registry/routes/product.tsx'),
];

/** Tables to take away; they have no page around them. */
export const registryFiles: RouteConfigEntry[] = [
  route('chu-the.xlsx', 'modules/registry/routes/producer-table.ts'),
  route('san-pham.xlsx', 'modules/registry/routes/product-table.ts'),
];
