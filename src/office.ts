import { index, layout, type RouteConfig, route } from '@react-router/dev/routes';
import { documentsFiles, documentsRoutes } from './modules/documents/office-routes.ts';
import { dossierFiles, dossierRoutes } from './modules/dossiers/office-routes.ts';
import { officeRoutes as identityRoutes, visitorRoutes } from './modules/identity/office-routes.ts';
import { programmeFiles, programmeRoutes } from './modules/programme/office-routes.ts';
import { recognitionFiles, recognitionRoutes } from './modules/recognition/office-routes.ts';
import { registryFiles, registryRoutes } from './modules/registry/office-routes.ts';
import { regulationFiles, regulationRoutes } from './modules/regulation/office-routes.ts';
import { scoringFocusRoutes, scoringRoutes } from './modules/scoring/office-routes.ts';

// Every office URL. Vietnamese without diacritics, because a URL is interface; file names are English.
export default [
  ...visitorRoutes,
  layout('modules/desk/routes/signed-in.tsx', { id: 'signed-in' }, [
    index('modules/desk/routes/home.tsx'),
    layout('modules/desk/routes/office-frame.tsx', [
      route('viec-can-lam', 'modules/desk/routes/work-list.tsx'),
      route('tim', 'modules/desk/routes/search.tsx'),
      ...documentsRoutes,
      ...programmeRoutes,
      ...dossierRoutes,
      ...scoringRoutes,
      ...recognitionRoutes,
      ...registryRoutes,
      ...regulationRoutes,
      ...identityRoutes,
    ]),
    // Pages that ask for all attention frame themselves; files have no frame.
    ...scoringFocusRoutes,
    ...documentsFiles,
    ...programmeFiles,
    ...dossierFiles,
    ...recognitionFiles,
    ...registryFiles,
    ...regulationFiles,
  ]),
] satisfies RouteConfig;
