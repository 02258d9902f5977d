import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';

/** The unit whose matters are decided: the actor's own, or the one that the software names. Two decisions wait for each other. */
export async function lockUnit({ db, actor }: CommandContext, unitId: string | undefined) {
  const home = actor.kind === 'person' ? actor.grant.unitId : unitId;
  if (home === undefined) throw platformProblem('not-found');
  const unit = await db
    .selectFrom('identity.unit')
    .select(['id', 'kind'])
    .where('id', '=', home)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!unit) throw platformProblem('not-found');
  return unit;
}
