import { here } from '#platform/context.ts';
import { serveFile } from '#platform/files/serve-file.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { incomingFile } from '../queries/paper-file.ts';
import type { Route } from './+types/incoming-file';

/** The file of an incoming paper, for the staff of the unit that registered it. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor, files, log } = here(context);
  const incomingId = identifier(params.incomingId);
  const file = await incomingFile(db, actor, incomingId);
  const response = await serveFile(files, file, request);
  if (response) return response;
  log.error({ incomingId, sha256: file.sha256 }, 'content of an incoming paper is gone from the file store');
  throw platformProblem('not-found');
}
