import { here } from '#platform/context.ts';
import { serveFile } from '#platform/files/serve-file.ts';
import { platformProblem } from '#platform/problem.ts';
import { adviceFile } from '../queries/advice-for-viewer.ts';
import type { Route } from './+types/advice-file';

/** A photograph of a survey (`anh`) or a laboratory's paper (`kiem-nghiem`), for whoever reads the advice. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { db, actor, clock, files } = here(context);
  if (params.kind !== 'anh' && params.kind !== 'kiem-nghiem') throw platformProblem('not-found');
  const kind = params.kind === 'anh' ? 'photo' : 'test';
  const file = await adviceFile(db, actor, { kind, id: params.id, now: clock() });
  const response = await serveFile(files, file, request);
  if (!response) throw platformProblem('not-found');
  return response;
}
