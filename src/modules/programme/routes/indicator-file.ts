import { here } from '#platform/context.ts';
import { serveFile } from '#platform/files/serve-file.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { indicatorFile } from '../queries/task-file.ts';
import type { Route } from './+types/indicator-file';

/** The paper behind a name of an indicator's list, for the ward's officials. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor, files, log } = here(context);
  const memberId = identifier(params.memberId);
  const file = await indicatorFile(db, actor, memberId);
  const response = await serveFile(files, file, request);
  if (response) return response;
  log.error({ memberId, sha256: file.sha256 }, 'content of a list’s paper is gone from the file store');
  throw platformProblem('not-found');
}
