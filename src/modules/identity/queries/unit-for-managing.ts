import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { managedPath } from '../access.ts';

/** A unit in the part of the tree that the actor manages and that still exists; anything else is not found. */
export async function getUnitForManaging(db: Reader, actor: Actor, unitId: string, now: Date) {
  const path = managedPath(actor);
  const unit = await db
    .selectFrom('identity.unit')
    .select(['id', 'kind', 'code', 'name', 'fullName', 'parentId', 'path', 'validFrom', 'validTo', 'sample'])
    .where('id', '=', unitId)
    .executeTakeFirst();
  if (!unit || path === undefined || !unit.path.startsWith(path)) throw platformProblem('not-found');
  return { ...unit, closed: unit.validTo !== null && unit.validTo <= today(now) };
}
