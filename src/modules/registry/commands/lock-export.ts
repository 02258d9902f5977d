import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';

/** An export that is still being made, locked. Throws not-found otherwise: a job that comes twice finds nothing to do. */
export async function lockExport({ db }: CommandContext, exportId: string) {
  const run = await db
    .selectFrom('registry.exportRun')
    .select(['id', 'unitId'])
    .where('id', '=', exportId)
    .where('state', '=', 'waiting')
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!run) throw platformProblem('not-found');
  return run;
}
