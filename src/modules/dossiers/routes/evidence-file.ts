import { here } from '#platform/context.ts';
import { serveFile } from '#platform/files/serve-file.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { evidenceFile } from '../queries/evidence-file.ts';
import type { Route } from './+types/evidence-file';

/** A paper of a dossier, for those who may open the dossier. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor, clock, files, log } = here(context);
  const evidenceId = identifier(params.evidenceId);
  const file = await evidenceFile(db, actor, { evidenceId, now: clock() });
  const response = await serveFile(files, file, request);
  if (response) return response;
  log.error({ evidenceId, sha256: file.sha256 }, 'content of a paper is gone from the file store');
  throw platformProblem('not-found');
}
