import { noBecause, yes } from '#platform/access.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { explain } from '#platform/explain.ts';
import { platformProblem } from '#platform/problem.ts';
import { hasRoleFor } from '../access.ts';
import { programmeProblem } from '../problems.ts';
import type { FaultyRow } from '../rules/plan-columns.ts';
import type { PlanContent } from '../rules/plan-content.ts';
import { inOwnWard } from './visible-plans.ts';

/** What was read from a sheet, before it is loaded: its good rows, its bad rows with reasons. Throws not-found. */
export async function importPreview(db: Reader, viewer: Actor, importId: string) {
  const read = await db
    .selectFrom('programme.planImport as import')
    .select([
      'import.id',
      'import.year',
      'import.title',
      'import.fileName',
      'import.content',
      'import.faults',
      'import.planId',
    ])
    .where('import.id', '=', importId)
    .where(inOwnWard(viewer, 'import.unitId'))
    .executeTakeFirst();
  if (!read || !hasRoleFor(viewer, 'plan-import.load')) throw platformProblem('not-found');
  const { content, faults, ...rest } = read;
  const faulty = faults as unknown as FaultyRow[];
  return {
    ...rest,
    ...{ objectives: [], indicators: [] },
    ...(content as unknown as Omit<PlanContent, 'title'>),
    faults: faulty,
    may: explain(faulty.length === 0 ? yes : noBecause(programmeProblem('plan-import.faulty'))),
  };
}
