import { sql } from 'kysely';
import type { Marks } from '#modules/regulation/rules/criteria-set.ts';
import type { Reader } from '#platform/db.server.ts';
import type { SheetState } from '../rules/score-sheet.ts';

/**
 * All sheets of some products, every round, without their marks: enough for a board. `scored` counts drafted criteria of
 * a sheet that is still open. The caller decides who may see totals.
 */
export async function itemSheets(db: Reader, itemIds: string[]) {
  if (itemIds.length === 0) return [];
  const rows = await db
    .selectFrom('scoring.scoreSheet as sheet')
    .select([
      'sheet.id as sheetId',
      'sheet.agendaItemId as itemId',
      'sheet.memberId',
      'sheet.round',
      'sheet.state',
      'sheet.shutBecause',
      'sheet.total',
      'sheet.version',
      'sheet.submittedAt',
      sql<number>`case when sheet.state = 'draft' then (select count(*)::integer from scoring.draft_mark mark
        where mark.sheet_id = sheet.id and mark.points is not null) else 0 end`.as('scored'),
    ])
    .where('sheet.agendaItemId', 'in', itemIds)
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as SheetState }));
}
export type ItemSheet = Awaited<ReturnType<typeof itemSheets>>[number];

/** The marks of submitted sheets, by sheet. */
export async function marksOfSheets(db: Reader, sheetIds: string[]): Promise<Map<string, Marks>> {
  if (sheetIds.length === 0) return new Map();
  const rows = await db.selectFrom('scoring.scoreSheet').select(['id', 'marks']).where('id', 'in', sheetIds).execute();
  return new Map(rows.map((row) => [row.id, row.marks as unknown as Marks]));
}
