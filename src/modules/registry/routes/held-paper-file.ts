import { here } from '#platform/context.ts';
import { serveFile } from '#platform/files/serve-file.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { heldPaperFile } from '../queries/held-paper-file.ts';
import type { Route } from './+types/held-paper-file';

/** The file of a paper in a producer's box. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor, files, log } = here(context);
  const heldPaperId = identifier(params.heldPaperId);
  const file = await heldPaperFile(db, actor, heldPaperId);
  const response = await serveFile(files, file, request);
  if (response) return response;
  log.error({ heldPaperId, sha256: file.sha256 }, 'content of a held paper is gone from the file store');
  throw platformProblem('not-found');
}
