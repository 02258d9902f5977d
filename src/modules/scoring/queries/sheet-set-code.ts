import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';

/**
 * The criteria set that a sheet is scored on. It never changes, so it is looked up once per process: the two busiest
 * statements of a session, autosave and submission, are spared two joins. Says nothing about who may see the sheet.
 */
export async function getSheetSetCode(db: Reader, sheetId: string): Promise<string> {
  const known = codes.get(sheetId);
  if (known !== undefined) return known;
  const row = await db
    .selectFrom('scoring.scoreSheet as sheet')
    .innerJoin('scoring.agendaItem as item', 'item.id', 'sheet.agendaItemId')
    .innerJoin('dossiers.dossier as dossier', 'dossier.id', 'item.dossierId')
    .select('dossier.setCode')
    .where('sheet.id', '=', sheetId)
    .executeTakeFirst();
  if (!row) throw platformProblem('not-found');
  if (codes.size >= 20_000) codes.clear();
  codes.set(sheetId, row.setCode);
  return row.setCode;
}

const codes = new Map<string, string>();
