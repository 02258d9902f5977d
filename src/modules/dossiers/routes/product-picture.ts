import { here } from '#platform/context.ts';
import { serveFile } from '#platform/files/serve-file.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { dossierPictureFile } from '../queries/dossier-picture-file.ts';
import type { Route } from './+types/product-picture';

/** The main picture of a dossier's product, as score sheets show it. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor, clock, files } = here(context);
  const file = await dossierPictureFile(db, actor, { dossierId: identifier(params.dossierId), now: clock() });
  const response = await serveFile(files, file, request);
  if (!response) throw platformProblem('not-found');
  return response;
}
