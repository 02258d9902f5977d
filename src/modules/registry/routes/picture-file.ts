import { here } from '#platform/context.ts';
import { serveFile } from '#platform/files/serve-file.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { isPictureSize, pictureFile } from '../queries/product-pictures.ts';
import type { Route } from './+types/picture-file';

/** A picture of a product in one of its sizes: `lon`, `vua`, `nho`. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor, files } = here(context);
  if (!isPictureSize(params.size)) throw platformProblem('not-found');
  const file = await pictureFile(db, actor, { pictureId: identifier(params.pictureId), size: params.size });
  const response = await serveFile(files, file, request);
  if (!response) throw platformProblem('not-found');
  return response;
}
