import type { Reader } from '#platform/db.server.ts';

/** The request for a supplement that was made last, with who made it; undefined without one. The caller checks who reads. */
export const lastRequest = (db: Reader, dossierId: string) =>
  db
    .selectFrom('dossiers.supplementRequest as request')
    .leftJoin('identity.person as person', 'person.id', 'request.askedBy')
    .select(['request.unitId', 'request.askedAt', 'request.missing', 'request.dueOn', 'person.name as askedBy'])
    .where('request.dossierId', '=', dossierId)
    .orderBy('request.askedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
