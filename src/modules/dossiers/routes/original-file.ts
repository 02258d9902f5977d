import { here } from '#platform/context.ts';
import { serveFile } from '#platform/files/serve-file.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { originalFile } from '../queries/originals.ts';
import type { Route } from './+types/original-file';

/** An electronic original, for those who may open the dossier and what the original shows of it. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor, clock, files, log } = here(context);
  const originalId = identifier(params.originalId);
  const file = await originalFile(db, actor, { originalId, now: clock() });
  const response = await serveFile(files, file, request);
  if (response) return response;
  log.error({ originalId, sha256: file.sha256 }, 'content of an original is gone from the file store');
  throw platformProblem('not-found');
}
