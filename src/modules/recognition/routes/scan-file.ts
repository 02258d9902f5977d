import { here } from '#platform/context.ts';
import { serveFile } from '#platform/files/serve-file.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { scanFile } from '../queries/scan-file.ts';
import type { Route } from './+types/scan-file';

/** The scan of a recorded decision or revocation. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor, files, log } = here(context);
  const fileId = identifier(params.fileId);
  const file = await scanFile(db, actor, { fileId });
  const response = await serveFile(files, file, request);
  if (response) return response;
  log.error({ fileId, sha256: file.sha256 }, 'content of a scan is gone from the file store');
  throw platformProblem('not-found');
}
