import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { isStaff } from '../access.ts';
import { programmeProblem } from '../problems.ts';
import { inOwnWard } from '../queries/visible-plans.ts';

/** An indicator of the actor's ward with its plan's unit, locked. Throws not-found. */
export async function lockIndicator({ db, actor }: CommandContext, indicatorId: string) {
  const indicator = await db
    .selectFrom('programme.indicator as indicator')
    .innerJoin('programme.plan as plan', 'plan.id', 'indicator.planId')
    .selectAll('indicator')
    .select('plan.unitId')
    .where('indicator.id', '=', indicatorId)
    .where(inOwnWard(actor, 'plan.unitId'))
    .forNoKeyUpdate('indicator')
    .executeTakeFirst();
  if (!indicator || !isStaff(actor)) throw platformProblem('not-found');
  return indicator;
}

/** A row of an indicator's list that an office keeps, and its indicator, both locked. Throws not-found. */
export async function lockIndicatorMember(context: CommandContext, memberId: string) {
  const found = await context.db
    .selectFrom('programme.indicatorMember')
    .select('indicatorId')
    .where('id', '=', memberId)
    .executeTakeFirst();
  if (!found) throw platformProblem('not-found');
  const indicator = await lockIndicator(context, found.indicatorId);
  const member = await context.db
    .selectFrom('programme.indicatorMember')
    .selectAll()
    .where('id', '=', memberId)
    .where('removedAt', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!member) throw platformProblem('not-found');
  // A row that another part of the software filled is changed there, where its reason is.
  if (member.sourceId !== null) throw programmeProblem('indicator-member.filled-elsewhere');
  return { indicator, member };
}
