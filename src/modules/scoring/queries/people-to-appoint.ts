import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import type { CouncilPage } from './councils-for-viewer.ts';

export interface PersonToAppoint {
  personId: string;
  name: string;
  /** Tells people of one name apart: their e-mail. */
  contact: string;
}

/** People with a grant in force on the council's unit who have no seat in it yet; none for who gives no seats. */
export async function peopleToAppoint(
  db: Reader,
  _viewer: Actor,
  { council, now }: { council: CouncilPage; now: Date },
): Promise<PersonToAppoint[]> {
  if (!council.may.appoint?.allowed) return [];
  const rows = await db
    .selectFrom('identity.person as person')
    .select(['person.id as personId', 'person.name', 'person.email'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('identity.roleGrant as grant')
          .select('grant.id')
          .whereRef('grant.personId', '=', 'person.id')
          .where('grant.unitId', '=', council.unitId)
          .where('grant.validFrom', '<=', now)
          .where(({ or, eb }) => or([eb('grant.validTo', 'is', null), eb('grant.validTo', '>', now)])),
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
