import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { isStaff } from '../access.ts';
import { wardOf } from '../queries/visible-plans.ts';

/**
 * The commune that the actor works for, or the one that the software was told. Throws not-found for anybody who is no
 * official of a commune.
 */
export async function ownWard({ db, actor }: CommandContext, told?: string) {
  const unitId = actor.kind === 'person' && isStaff(actor) ? wardOf(actor) : actor.kind === 'system' ? told : undefined;
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
