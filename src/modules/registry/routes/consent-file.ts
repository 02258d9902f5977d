import { here } from '#platform/context.ts';
import { serveFile } from '#platform/files/serve-file.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { consentFile } from '../queries/consents.ts';
import type { Route } from './+types/consent-file';

/** The signed paper of a consent. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor, files } = here(context);
  const answer = await serveFile(files, await consentFile(db, actor, identifier(params.consentId)), request);
  if (!answer) throw platformProblem('not-found');
  return answer;
}
