import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The dossiers' pages in the office. */
export const dossierRoutes: RouteConfigEntry[] = [
  route('ho-so', 'modules/dossiers/routes/dossier-list.tsx'),
  route('ho-so/moi', 'modules/dossiers/routes/dossier-new.tsx'),
  route('ho-so/:dossierId', 'modules/dossiers/routes/dossier.tsx'),
  route('ho-so/:dossierId/tu-cham', 'modules/dossiers/routes/self-marks.tsx'),
  route('ho-so/:dossierId/minh-chung', 'modules/dossiers/routes/papers.tsx'),
];

/** Papers as files; they have no page around them. */
export const dossierFiles: RouteConfigEntry[] = [
  route('ho-so/:dossierId/anh-san-pham', 'modules/dossiers/routes/product-picture.ts'),
  route('tai-lieu/:evidenceId', 'modules/dossiers/routes/evidence-file.ts'),
];
