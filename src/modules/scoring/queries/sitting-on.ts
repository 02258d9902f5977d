import { workingModeOf } from '#modules/regulation/index.ts';
import type { Delegation } from '#modules/regulation/rules/working-mode.ts';
import type { Reader } from '#platform/db.server.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';

/**
 * What a sitting of a unit's council is on a day (Điều 4 QĐ 26/2026/QĐ-TTg): a province's and the ministry's scores; a
 * commune's rehearses, unless a delegation holds on that day (mode B). No viewer: whoever sees the session is told.
 */
export async function sittingOn(
  db: Reader,
  unitId: string,
  on: LocalDate,
): Promise<{ rehearsal: boolean; delegation: Delegation | null }> {
  const { kind } = await db
    .selectFrom('identity.unit')
    .select('kind')
    .where('id', '=', unitId)
    .executeTakeFirstOrThrow();
  if (kind !== 'commune') return { rehearsal: false, delegation: null };
  const mode = await workingModeOf(db, unitId, on);
  return mode.mode === 'B' ? { rehearsal: false, delegation: mode.delegation } : { rehearsal: true, delegation: null };
}
