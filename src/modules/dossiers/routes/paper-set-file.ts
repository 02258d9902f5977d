import { here } from '#platform/context.ts';
import { serveFile } from '#platform/files/serve-file.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { paperSetFile } from '../queries/paper-sets.ts';
import type { Route } from './+types/paper-set-file';

/** The scan of a set on paper, for those who may open its dossier. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor, clock, files } = here(context);
  const file = await paperSetFile(db, actor, { paperSetId: identifier(params.paperSetId), now: clock() });
  const answer = await serveFile(files, file, request);
  if (!answer) throw platformProblem('not-found');
  return answer;
}
