import { sql } from 'kysely';
import type { Reader } from '#platform/db.server.ts';

/** The unit that does the work of `unitId` on that local day: itself, or the last successor that carries its work. */
export async function currentUnitOf(db: Reader, unitId: string, onDate: string): Promise<string> {
  const { rows } = await sql<{ unitId: string }>`
    with recursive line (unit_id, step) as (
      values (${unitId}::text, 0)
      union all
      select s.successor_id, line.step + 1
      from line join identity.unit_succession s on s.unit_id = line.unit_id
      where s.carries_work and s.on_date <= ${onDate}::date and line.step < 50
    )
    select unit_id from line order by step desc limit 1`.execute(db);
  return rows[0]?.unitId ?? unitId;
}
