import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { isStaff } from '../access.ts';
import { inOwnWard } from '../queries/visible-plans.ts';

/** A plan of the actor's ward, locked. Only its officials change anything on a plan. Throws not-found. */
export async function lockPlan({ db, actor }: CommandContext, planId: string) {
  const plan = await db
    .selectFrom('programme.plan as plan')
    .selectAll('plan')
    .where('plan.id', '=', planId)
    .where(inOwnWard(actor, 'plan.unitId'))
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!plan || !isStaff(actor)) throw platformProblem('not-found');
  return plan;
}
