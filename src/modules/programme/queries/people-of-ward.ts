import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { isStaff } from '../access.ts';
import { rolesOfParty } from '../rules/party.ts';
import { guestRoles, positionOf } from '../rules/position-of.ts';
import { inOwnWard, wardOf } from './visible-plans.ts';

/**
 * People with a role in the ward, for lists to choose from, each with where they come from; nobody for those who are no
 * officials of it. `guests` adds councils, advisory team and experts, who are invited to meetings but lead no tasks.
 */
export async function peopleOfWard(
  db: Reader,
  viewer: Actor,
  { now, guests = false }: { now: Date; guests?: boolean },
) {
  if (!isStaff(viewer)) return [];
  const rows = await db
    .selectFrom('identity.roleGrant as grant')
    .innerJoin('identity.unit as unit', 'unit.id', 'grant.unitId')
    .innerJoin('identity.person as person', 'person.id', 'grant.personId')
    .select(['person.id', 'person.name'])
    .select((eb) => [eb.fn.min<string>('grant.role').as('role'), eb.fn.min<string>('unit.fullName').as('unitName')])
    .where('grant.role', 'in', [...rolesOfParty('all-units'), ...(guests ? guestRoles : [])])
    .where((eb) => eb.or([inOwnWard(viewer, 'unit.id'), inOwnWard(viewer, 'unit.parentId')]))
    .where('grant.validFrom', '<=', now)
    .where((eb) => eb.or([eb('grant.validTo', 'is', null), eb('grant.validTo', '>', now)]))
    .groupBy(['person.id', 'person.name', 'person.searchKey'])
    .orderBy('person.searchKey')
    .limit(1000)
    .execute();
  return rows.map(({ id, name, role, unitName }) => ({ id, name, unitName: positionOf(role, unitName) }));
}

/** The neighbourhood groups of the viewer's ward. */
export async function groupsOfWard(db: Reader, viewer: Actor) {
  const ward = wardOf(viewer);
  if (ward === undefined || !isStaff(viewer)) return [];
  return db
    .selectFrom('identity.unit')
    .select(['id', 'name'])
    .where('parentId', '=', ward)
    .where('kind', '=', 'neighbourhood')
    .where('validTo', 'is', null)
    .orderBy('searchKey')
    .execute();
}
