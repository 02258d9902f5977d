import type { Actor } from '#platform/actor.ts';
import type { DatabaseTransaction } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { getUnitForManaging } from './unit-for-managing.ts';

/** A neighbourhood group that the actor manages from above, locked; its own leader does not manage it. */
export async function getNeighbourhoodForManaging(db: DatabaseTransaction, actor: Actor, unitId: string, now: Date) {
  await db.selectFrom('identity.unit').select('id').where('id', '=', unitId).forNoKeyUpdate().execute();
  const unit = await getUnitForManaging(db, actor, unitId, now);
  if (unit.kind !== 'neighbourhood' || unit.parentId === null) throw platformProblem('not-found');
  return { ...unit, communeId: unit.parentId };
}
