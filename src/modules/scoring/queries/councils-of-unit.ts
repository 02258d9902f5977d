import type { Reader } from '#platform/db.server.ts';

/** The councils of a unit, the newest first, for who gives roles in that unit. The caller has checked that they may. */
export const councilsOfUnit = (db: Reader, unitId: string) =>
  db
    .selectFrom('scoring.council')
    .select(['id', 'name', 'decisionNumber', 'decisionPaperId'])
    .where('unitId', '=', unitId)
    .orderBy('decisionDate', 'desc')
    .orderBy('createdAt', 'desc')
    .limit(50)
    .execute();
