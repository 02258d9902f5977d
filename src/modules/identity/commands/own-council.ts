import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';

/** The unit whose councils the actor keeps: their own, neither one above nor one below; anything else is not found. */
export async function ownCouncilUnit({ db, actor, now }: CommandContext, unitId: string) {
  const unit = await db
    .selectFrom('identity.unit')
    .select(['id', 'kind', 'validTo'])
    .where('id', '=', unitId)
    .executeTakeFirst();
  const own = actor.kind === 'system' || (actor.kind === 'person' && actor.grant.unitId === unitId);
  if (!unit || !own) throw platformProblem('not-found');
  return { ...unit, closed: unit.validTo !== null && unit.validTo <= today(now) };
}

/** Not found where the unit has no such council, or the person never held a role in the unit or its neighbourhoods. */
export async function refuseForeign(
  { db, actor }: CommandContext,
  { unitId, councilId, personId }: { unitId: string; councilId: string; personId: string },
): Promise<void> {
  const council = await db
    .selectFrom('scoring.council')
    .select('id')
    .where('id', '=', councilId)
    .where('unitId', '=', unitId)
    .executeTakeFirst();
  if (!council) throw platformProblem('not-found');
  if (actor.kind === 'system') return;
  const known = await db
    .selectFrom('identity.roleGrant as grant')
    .innerJoin('identity.unit as unit', 'unit.id', 'grant.unitId')
    .select('grant.id')
    .where('grant.personId', '=', personId)
    .where(({ or, and, eb }) =>
      or([eb('unit.id', '=', unitId), and([eb('unit.kind', '=', 'neighbourhood'), eb('unit.parentId', '=', unitId)])]),
    )
    .executeTakeFirst();
  if (!known) throw platformProblem('not-found');
}
