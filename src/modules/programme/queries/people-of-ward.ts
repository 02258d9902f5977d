import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { isStaff } from '../access.ts';
import { rolesOfParty } from '../rules/party.ts';
import { inOwnWard, wardOf } from './visible-plans.ts';

/** People with a role in the ward, for lists to choose from; nobody for those who are no officials of it. */
export async function peopleOfWard(db: Reader, viewer: Actor, now: Date) {
  if (!isStaff(viewer)) return [];
  return db
    .selectFrom('identity.roleGrant as grant')
    .innerJoin('identity.unit as unit', 'unit.id', 'grant.unitId')
    .innerJoin('identity.person as person', 'person.id', 'grant.personId')
    .select([
      'person.id',
      'person.name',
      sql<string>`min(grant.role)`.as('role'),
      sql<string>`min(unit.full_name)`.as('unitName'),
    ])
    .where('grant.role', 'in', rolesOfParty('all-units'))
    .where((eb) => eb.or([inOwnWard(viewer, 'unit.id'), inOwnWard(viewer, 'unit.parentId')]))
    .where('grant.validFrom', '<=', now)
    .where((eb) => eb.or([eb('grant.validTo', 'is', null), eb('grant.validTo', '>', now)]))
    .groupBy('person.id')
    .orderBy('person.searchKey')
    .limit(1000)
    .execute();
}

/** The neighbourhood groups of the viewer's ward. */
export async function groupsOfWard(db: Reader, viewer: Actor) {
  const ward = wardOf(viewer);
  if (ward === undefined) return [];
  return db
    .selectFrom('identity.unit')
    .select(['id', 'name'])
    .where('parentId', '=', ward)
    .where('kind', '=', 'neighbourhood')
    .where('validTo', 'is', null)
    .orderBy('searchKey')
    .execute();
}
