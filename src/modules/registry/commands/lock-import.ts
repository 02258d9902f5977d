import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { registryProblem } from '../problems.ts';

export type ImportState = 'reading' | 'previewed' | 'loading' | 'done' | 'failed' | 'discarded';

/** An import in one of the states that a step may start from, locked; to others than its asker it does not exist. */
export async function lockImport({ db, actor }: CommandContext, importId: string, from: readonly ImportState[]) {
  const run = await db
    .selectFrom('registry.importRun')
    .select(['id', 'unitId', 'askedBy', 'grantId', 'state', 'fileId', 'goodRows', 'rowsGood', 'rowsBad'])
    .where('id', '=', importId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  const foreign = actor.kind === 'person' && (actor.personId !== run?.askedBy || actor.grant.unitId !== run.unitId);
  if (!run || foreign) throw platformProblem('not-found');
  if (!from.includes(run.state as ImportState)) throw registryProblem('import.state-forbids', { state: run.state });
  return run;
}
