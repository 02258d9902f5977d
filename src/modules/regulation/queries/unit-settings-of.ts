import type { Reader } from '#platform/db.server.ts';

/** What the law leaves to the unit. */
export interface UnitSettings {
  /** Whether the 15 working days stand still while the producer completes the dossier. Khoản 2 Điều 7 stops no clock. */
  supplementStopsClock: boolean;
  /** The body that helps the council: Tổ tư vấn (Điều 7) or Tổ giúp việc (Kế hoạch 103, II.1). */
  helperBody: 'advisory-team' | 'assisting-team';
  /** 0 while nobody has chosen: the defaults hold. */
  version: number;
}

/** The unit's own choices; the defaults where it has made none. */
export async function unitSettingsOf(db: Reader, unitId: string): Promise<UnitSettings> {
  const row = await db
    .selectFrom('regulation.unitSetting')
    .select(['supplementStopsClock', 'helperBody', 'version'])
    .where('unitId', '=', unitId)
    .executeTakeFirst();
  if (!row) return { supplementStopsClock: false, helperBody: 'advisory-team', version: 0 };
  return { ...row, helperBody: row.helperBody as UnitSettings['helperBody'] };
}
