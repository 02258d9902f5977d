import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';

/** Whether nobody administers a unit above the actor's own: then the matters of all units are the actor's to keep. */
export async function isHighestAdministrator(db: Reader, actor: Actor, now: Date): Promise<boolean> {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'person' || actor.grant.role !== 'administrator') return false;
  const above = await db
    .selectFrom('identity.roleGrant as grant')
    .innerJoin('identity.unit as unit', 'unit.id', 'grant.unitId')
    .select('grant.id')
    .where('grant.role', '=', 'administrator')
    .where('grant.validFrom', '<=', now)
    .where((eb) => eb.or([eb('grant.validTo', 'is', null), eb('grant.validTo', '>', now)]))
    .where('unit.id', '!=', actor.grant.unitId)
    .where(sql<boolean>`starts_with(${actor.grant.unitPath}, unit.path)`)
    .limit(1)
    .executeTakeFirst();
  return above === undefined;
}
