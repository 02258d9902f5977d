import type { Reader } from '#platform/db.server.ts';

/** Who turned a dossier away last, '' where the software did. The caller checks who reads. */
export async function refuserOf(db: Reader, dossierId: string): Promise<string> {
  const row = await db
    .selectFrom('platform.event as event')
    .leftJoin('identity.person as person', 'person.id', 'event.actorPersonId')
    .select('person.name')
    .where('event.subjectKind', '=', 'dossier')
    .where('event.subjectId', '=', dossierId)
    .where('event.name', '=', 'dossier.refuse')
    .orderBy('event.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.name ?? '';
}
