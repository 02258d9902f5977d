import { index, layout, type RouteConfig, route } from '@react-router/dev/routes';
import { dossierFiles, dossierRoutes } from './modules/dossiers/office-routes.ts';
import { registryFiles, registryRoutes } from './modules/registry/office-routes.ts';

// Every office URL. Vietnamese without diacritics, because a URL is interface; file names are English.
export default [
  layout('modules/desk/routes/signed-in.tsx', { id: 'signed-in' }, [
    layout('modules/desk/routes/office-frame.tsx', [
      index('modules/desk/routes/home.tsx'),
      route('viec-can-lam', 'modules/desk/routes/work-list.tsx'),
      ...registryRoutes,
      ...dossierRoutes,
    ]),
    ...registryFiles,
    ...dossierFiles,
  ]),
] satisfies RouteConfig;
