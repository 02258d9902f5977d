import type { Reader } from '#platform/db.server.ts';

/** One visit of a dossier with the captions of its photos and who wrote it down. The caller checks who reads. */
export async function siteVisitOf(db: Reader, dossierId: string, visitId: string) {
  const visit = await db
    .selectFrom('dossiers.siteVisit as visit')
    .leftJoin('identity.person as person', 'person.id', 'visit.recordedBy')
    .select(['visit.visitedOn', 'visit.place', 'visit.people', 'visit.notes', 'person.name as recordedBy'])
    .where('visit.id', '=', visitId)
    .where('visit.dossierId', '=', dossierId)
    .where('visit.removedAt', 'is', null)
    .executeTakeFirst();
  if (!visit) return undefined;
  const photos = await db
    .selectFrom('dossiers.sitePhoto')
    .select('caption')
    .where('visitId', '=', visitId)
    .where('removedAt', 'is', null)
    .orderBy('addedAt')
    .execute();
  return { ...visit, photos };
}
