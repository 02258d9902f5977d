import type { Reader } from '#platform/db.server.ts';

/** What a dossier waits for, who asked and by when; undefined where nothing is asked. The caller has checked who reads it. */
export const openSupplement = (db: Reader, dossierId: string) =>
  db
    .selectFrom('dossiers.supplementRequest as request')
    .innerJoin('identity.unit as unit', 'unit.id', 'request.unitId')
    .select(['request.missing', 'request.dueOn', 'unit.fullName as unitName'])
    .where('request.dossierId', '=', dossierId)
    .where('request.closedAt', 'is', null)
    .executeTakeFirst();

export type OpenSupplement = Awaited<ReturnType<typeof openSupplement>>;
