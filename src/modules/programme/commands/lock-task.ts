import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { opensTask } from '../access.ts';
import { inOwnWard } from '../queries/visible-plans.ts';
import type { TaskState } from '../rules/task-states.ts';

/** A task with its plan's unit and year, locked, only where the actor may open it. Throws not-found. */
export async function lockTask({ db, actor }: CommandContext, taskId: string) {
  const task = await db
    .selectFrom('programme.task as task')
    .innerJoin('programme.plan as plan', 'plan.id', 'task.planId')
    .selectAll('task')
    .select(['plan.unitId', 'plan.year', 'plan.state as planState'])
    .where('task.id', '=', taskId)
    .where(inOwnWard(actor, 'plan.unitId'))
    .forNoKeyUpdate('task')
    .executeTakeFirst();
  if (!task || !opensTask(actor, task)) throw platformProblem('not-found');
  return { ...task, state: task.state as TaskState, rhythm: task.rhythm as 'continuous' | 'monthly' | null };
}

export type LockedTask = Awaited<ReturnType<typeof lockTask>>;
