import type { Reader } from '#platform/db.server.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';
import { type WorkingMode, workingModeOn } from '../rules/working-mode.ts';

/**
 * The working mode of a unit on a local day: A unless a delegating paper holds on that day. No viewer: whoever may see
 * the unit's dossiers or papers is told under which mode they stand.
 */
export async function workingModeOf(db: Reader, unitId: string, on: LocalDate): Promise<WorkingMode> {
  const rows = await db
    .selectFrom('regulation.unitMode')
    .select(['number', 'dated', 'abstract', 'issuer', 'scope', 'validFrom', 'validTo', 'returnedFrom'])
    .where('unitId', '=', unitId)
    .where('validFrom', '<=', on)
    .where('validTo', '>=', on)
    .orderBy('recordedAt', 'desc')
    .execute();
  return workingModeOn(rows, on);
}
