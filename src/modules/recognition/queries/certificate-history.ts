import type { Reader } from '#platform/db.server.ts';
import type { Details } from '#platform/details.ts';
import { sentenceOf } from '#platform/messages.ts';

/** What happened to a certificate and its revocations, newest first, in sentences. The caller has checked who reads it. */
export async function certificateHistory(db: Reader, certificateId: string) {
  const events = await db
    .selectFrom('platform.event as event')
    .leftJoin('identity.person as person', 'person.id', 'event.actorPersonId')
    .select(['event.id', 'event.at', 'event.name', 'event.details', 'person.name as who'])
    .where(({ or, and, eb, selectFrom }) =>
      or([
        and([eb('event.subjectKind', '=', 'certificate'), eb('event.subjectId', '=', certificateId)]),
        and([
          eb('event.subjectKind', '=', 'revocation'),
          eb(
            'event.subjectId',
            'in',
            selectFrom('recognition.revocation')
              .select((inner) => inner.cast<string>('recognition.revocation.id', 'text').as('id'))
              .where('recognition.revocation.certificateId', '=', certificateId),
          ),
        ]),
      ]),
    )
    .orderBy('event.id', 'desc')
    .limit(100)
    .execute();
  return events.map(({ id, at, name, details, who }) => ({
    id,
    at: at.toISOString(),
    who,
    sentence: sentenceOf(name, details as Details),
  }));
}
