import { type Actor, roleOf } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { councilStewards } from '../access.ts';

/** The unit for which the viewer writes down councils; not found for whoever does not. */
export async function unitToEstablish(db: Reader, viewer: Actor): Promise<{ unitId: string; name: string }> {
  if (viewer.kind !== 'person' || !(councilStewards as readonly string[]).includes(roleOf(viewer)))
    throw platformProblem('not-found');
  const unit = await db
    .selectFrom('identity.unit')
    .select(['id as unitId', 'fullName as name'])
    .where('id', '=', viewer.grant.unitId)
    .where('kind', 'in', ['commune', 'province', 'central'])
    .executeTakeFirst();
  if (!unit) throw platformProblem('not-found');
  return unit;
}
