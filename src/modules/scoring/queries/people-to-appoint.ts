import type { Reader } from '#platform/db.server.ts';
import type { CouncilPage } from './councils-for-viewer.ts';

export interface PersonToAppoint {
  personId: string;
  name: string;
  /** Tells people of one name apart: their e-mail. */
  contact: string;
}

/**
 * People known to the council's unit (a grant there or in one of its neighbourhoods, also one that has ended) who have
 * no seat in it yet. None for whoever gives no seats.
 */
export async function peopleToAppoint(db: Reader, council: CouncilPage): Promise<PersonToAppoint[]> {
  if (!council.may.appoint?.allowed) return [];
  const rows = await db
    .selectFrom('identity.person as person')
    .select(['person.id as personId', 'person.name', 'person.email'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('identity.roleGrant as grant')
          .innerJoin('identity.unit as unit', 'unit.id', 'grant.unitId')
          .select('grant.id')
          .whereRef('grant.personId', '=', 'person.id')
          .where(({ or, and, eb }) =>
            or([
              eb('unit.id', '=', council.unitId),
              and([eb('unit.kind', '=', 'neighbourhood'), eb('unit.parentId', '=', council.unitId)]),
            ]),
          ),
      ),
    )
    .orderBy('person.searchKey')
    .orderBy('person.id')
    .limit(1000)
    .execute();
  const seated = new Set(council.members.map(({ personId }) => personId));
  return rows
    .filter(({ personId }) => !seated.has(personId))
    .map(({ personId, name, email }) => ({ personId, name, contact: email ?? '' }));
}
