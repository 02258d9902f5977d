import { sql } from 'kysely';
import type { Reader } from '#platform/db.server.ts';
import type { Period } from '../rules/report-period.ts';
import type { TaskState } from '../rules/task-states.ts';

/**
 * Every task of a plan in its order. A task that the plan says twice carries the lead, time and state of the one it is
 * counted under (`sameAs`, `sameAsCode`), and its own words. A plan holds 2,000 tasks at most. The caller has checked
 * who reads the plan.
 */
export async function tasksOfPlan(db: Reader, planId: string) {
  const rows = await taskRows(db).where('task.planId', '=', planId).orderBy('task.rank').orderBy('task.id').execute();
  return rows.map(typed);
}

export type TaskRow = Awaited<ReturnType<typeof tasksOfPlan>>[number];

/** The same for one task, or undefined. */
export async function findTaskRow(db: Reader, taskId: string): Promise<TaskRow | undefined> {
  const row = await taskRows(db).where('task.id', '=', taskId).executeTakeFirst();
  return row && typed(row);
}

const taskRows = (db: Reader) =>
  db
    .selectFrom('programme.task as task')
    .innerJoin('programme.task as main', (join) => join.on(sql<boolean>`main.id = coalesce(task.same_as, task.id)`))
    .leftJoin('identity.person as person', 'person.id', 'main.leadPersonId')
    .leftJoin('identity.unit as neighbourhood', 'neighbourhood.id', 'main.leadNeighbourhoodId')
    .select([
      'task.id',
      'task.planId',
      'task.section',
      'task.position',
      'task.code',
      'task.text',
      'task.output',
      'task.dueWords',
      'task.sameAs',
      'task.searchKey',
      'task.sample',
      'task.rank',
      'main.code as mainCode',
      'main.lead',
      'main.leadPersonId',
      'main.leadNeighbourhoodId',
      'main.cooperating',
      'main.dueOn',
      'main.rhythm',
      'main.rhythmFrom',
      'main.doneThrough',
      'main.state',
      'main.percent',
      'main.doneAt',
      'main.version',
      'person.name as leadPersonName',
      'neighbourhood.name as leadNeighbourhoodName',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof taskRows>['execute']>>[number];

const typed = (row: Row) => ({
  ...row,
  state: row.state as TaskState,
  rhythm: row.rhythm as 'continuous' | 'monthly' | null,
  rhythmFrom: row.rhythmFrom as Period | null,
  doneThrough: row.doneThrough as Period | null,
});
