import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { isStaff } from '../access.ts';
import { wardOf } from '../queries/visible-plans.ts';

/**
 * The commune that the actor works for, or the one that the software was told. Throws not-found for anybody who is no
 * official of a commune.
 */
export async function ownWard({ db, actor }: CommandContext, told?: string) {
  const own = actor.kind === 'person' && isStaff(actor) ? wardOf(actor) : undefined;
  // A person who names another ward than their own finds none.
  if (actor.kind !== 'system' && told !== undefined && told !== own) throw platformProblem('not-found');
  const unitId = actor.kind === 'system' ? told : own;
  const unit =
    unitId &&
    (await db
      .selectFrom('identity.unit')
      .select(['id', 'fullName', 'path'])
      .where('id', '=', unitId)
      .where('kind', '=', 'commune')
      .executeTakeFirst());
  if (!unit) throw platformProblem('not-found');
  return unit;
}
