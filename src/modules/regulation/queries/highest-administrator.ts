import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';

/**
 * Whether everybody who administers anything does so within the actor's own unit: then the matters of all units are the
 * actor's to keep. Of two wards without an administrator above them neither changes the law for the other.
 */
export async function isHighestAdministrator(db: Reader, actor: Actor, now: Date): Promise<boolean> {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'person' || actor.grant.role !== 'administrator') return false;
  const outside = await db
    .selectFrom('identity.roleGrant as grant')
    .innerJoin('identity.unit as unit', 'unit.id', 'grant.unitId')
    .select('grant.id')
    .where('grant.role', '=', 'administrator')
    .where('grant.validFrom', '<=', now)
    .where((eb) => eb.or([eb('grant.validTo', 'is', null), eb('grant.validTo', '>', now)]))
    .where(sql<boolean>`not starts_with(unit.path, ${actor.grant.unitPath})`)
    .limit(1)
    .executeTakeFirst();
  return outside === undefined;
}
