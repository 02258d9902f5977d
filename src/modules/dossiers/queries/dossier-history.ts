import type { Reader } from '#platform/db.server.ts';
import { sentenceOf } from '#platform/messages.ts';
import type { Details } from '#platform/problem.ts';

/** What happened to a dossier, newest first, in sentences, at most 100. The caller has checked who reads it. */
export async function dossierHistory(db: Reader, dossierId: string) {
  const events = await db
    .selectFrom('platform.event as event')
    .leftJoin('identity.person as person', 'person.id', 'event.actorPersonId')
    .select(['event.id', 'event.at', 'event.name', 'event.details', 'event.actorRole', 'person.name as personName'])
    .where('event.subjectKind', '=', 'dossier')
    .where('event.subjectId', '=', dossierId)
    .orderBy('event.id', 'desc')
    .limit(100)
    .execute();
  return events.map((event) => ({
    id: event.id,
    at: event.at.toISOString(),
    sentence: sentenceOf(event.name, event.details as Details),
    who: event.personName,
    role: event.actorRole,
  }));
}
