import type { UnitPlan } from '#modules/documents/index.ts';
import type { Reader } from '#platform/db.server.ts';

/** The unit's own plan of that year, once it is signed; undefined where there is none. */
export async function planOfUnit(
  db: Reader,
  { unitId, year }: { unitId: string; year: number },
): Promise<UnitPlan | undefined> {
  return db
    .selectFrom('programme.plan')
    .select(['number', 'dated', 'datedWords', 'title'])
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .where('state', '<>', 'draft')
    .executeTakeFirst();
}
