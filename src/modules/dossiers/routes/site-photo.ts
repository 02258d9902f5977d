import { here } from '#platform/context.ts';
import { serveFile } from '#platform/files/serve-file.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { sitePhotoFile } from '../queries/site-photo-file.ts';
import type { Route } from './+types/site-photo';

/** A photo of a visit, for those who may open the dossier. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor, clock, files } = here(context);
  const file = await sitePhotoFile(db, actor, { photoId: identifier(params.photoId), now: clock() });
  const response = await serveFile(files, file, request);
  if (!response) throw platformProblem('not-found');
  return response;
}
