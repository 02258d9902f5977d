import type { CommandContext } from '#platform/command.ts';
import { programmeProblem } from '../problems.ts';
import { rolesOfParty } from '../rules/party.ts';
import { guestRoles, positionOf } from '../rules/position-of.ts';

interface Invited {
  personId: string | null;
  name: string;
  unitName: string;
}

/** Writes people into a meeting's list after those who are there. A person must hold a role in the ward. */
export async function insertMeetingPeople(
  { db, newId }: CommandContext,
  meeting: { id: string; unitId: string },
  people: readonly Invited[],
): Promise<void> {
  if (people.length === 0) return;
  const { last } = await db
    .selectFrom('programme.meetingPerson')
    .select((eb) => eb.fn.max<number | null>('rank').as('last'))
    .where('meetingId', '=', meeting.id)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('programme.meetingPerson')
    .values(
      people.map((person, index) => ({
        ...person,
        id: newId(),
        meetingId: meeting.id,
        rank: (last ?? -1) + 1 + index,
      })),
    )
    .execute();
}

/** The people of those ids who hold a role in the ward now, by name. Throws where one does not. */
export async function peopleInWard(
  { db, now }: CommandContext,
  unitId: string,
  personIds: readonly string[],
): Promise<Invited[]> {
  const ids = [...new Set(personIds)];
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('identity.roleGrant as grant')
    .innerJoin('identity.unit as unit', 'unit.id', 'grant.unitId')
    .innerJoin('identity.person as person', 'person.id', 'grant.personId')
    .select(['person.id', 'person.name'])
    .select((eb) => [eb.fn.min<string>('grant.role').as('role'), eb.fn.min<string>('unit.fullName').as('unitName')])
    .where('person.id', 'in', ids)
    .where('grant.role', 'in', [...rolesOfParty('all-units'), ...guestRoles])
    .where((eb) => eb.or([eb('unit.id', '=', unitId), eb('unit.parentId', '=', unitId)]))
    .where('grant.validFrom', '<=', now)
    .where((eb) => eb.or([eb('grant.validTo', 'is', null), eb('grant.validTo', '>', now)]))
    .groupBy(['person.id', 'person.name', 'person.searchKey'])
    .orderBy('person.searchKey')
    .execute();
  if (rows.length < ids.length)
    throw programmeProblem('task.person-elsewhere', {}, { people: ['Chọn người trong danh sách.'] });
  return rows.map(({ id, name, role, unitName }) => ({ personId: id, name, unitName: positionOf(role, unitName) }));
}
