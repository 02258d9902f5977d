import { sql } from 'kysely';
import type { Reader } from '#platform/db.server.ts';

/** What a letter about a meeting says, and whom it goes to: everybody invited with an account and an address. */
export async function meetingToWriteAbout(db: Reader, meetingId: string) {
  const meeting = await db
    .selectFrom('programme.meeting')
    .select(['title', 'startsAt', 'place', 'agenda'])
    .where('id', '=', meetingId)
    .executeTakeFirst();
  if (!meeting) return undefined;
  const people = await db
    .selectFrom('programme.meetingPerson as invited')
    .innerJoin('identity.person as person', 'person.id', 'invited.personId')
    .select('person.name')
    .select(sql<string>`person.email`.as('email'))
    .where('invited.meetingId', '=', meetingId)
    .where('person.email', 'is not', null)
    .execute();
  return { ...meeting, people };
}
