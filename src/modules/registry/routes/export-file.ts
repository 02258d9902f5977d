import { here } from '#platform/context.ts';
import { serveFile } from '#platform/files/serve-file.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { exportFile } from '../queries/export-runs.ts';
import type { Route } from './+types/export-file';

/** A made file, for who asked for it. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor, clock, files } = here(context);
  const answer = await serveFile(files, await exportFile(db, actor, identifier(params.exportId), clock()), request);
  if (!answer) throw platformProblem('not-found');
  return answer;
}
