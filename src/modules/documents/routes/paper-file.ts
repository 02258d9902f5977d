import { here } from '#platform/context.ts';
import { serveFile } from '#platform/files/serve-file.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { paperFile } from '../queries/paper-file.ts';
import type { Route } from './+types/paper-file';

/** The signed file of a paper, for those who may open the paper. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor, files, log } = here(context);
  const heldId = identifier(params.heldId);
  const file = await paperFile(db, actor, heldId);
  const response = await serveFile(files, file, request);
  if (response) return response;
  log.error({ heldId, sha256: file.sha256 }, 'content of a signed file is gone from the file store');
  throw platformProblem('not-found');
}
