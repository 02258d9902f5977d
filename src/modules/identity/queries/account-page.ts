import type { PersonActor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { formatPhone } from '#standards/vietnam/phone.ts';
import { isPlaceholderEmail } from '../rules/contact.ts';
import { sessionsOfPerson } from './sessions-of-person.ts';

/** One's own account: addresses, second factor, sessions. */
export async function accountPage(db: Reader, viewer: PersonActor, now: Date) {
  const person = await db
    .selectFrom('identity.person')
    .select(['name', 'email', 'phone', 'twoFactorEnabled'])
    .where('id', '=', viewer.personId)
    .executeTakeFirstOrThrow();
  return {
    name: person.name,
    email: isPlaceholderEmail(person.email) ? null : person.email,
    phone: person.phone && formatPhone(person.phone),
    twoFactorEnabled: person.twoFactorEnabled,
    sessions: (await sessionsOfPerson(db, viewer.personId, now)).map((session) => ({
      ...session,
      current: session.id === viewer.sessionId,
    })),
  };
}
