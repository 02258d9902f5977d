import { sql } from 'kysely';
import { workingModeOf } from '#modules/regulation/index.ts';
import type { Reader } from '#platform/db.server.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { decidedResults } from '../decided-results.ts';

/**
 * The dossiers of a commune, or the one asked for, whose three stars its own council found under a delegation that is over
 * before they stood in a decision: nobody in the commune can recognise them any more, so they go the way of Điều 4 and
 * khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg, to the province. The caller has checked who reads the commune's dossiers.
 */
export async function resultsLeftOver(
  db: Reader,
  { unitId, dossierId, now }: { unitId: string; dossierId?: string; now: Date },
) {
  if ((await workingModeOf(db, unitId, today(now))).mode === 'B') return [];
  const rows = await db
    .selectFrom('dossiers.dossier')
    .select(['id', 'assessedAt'])
    .where('unitId', '=', unitId)
    .$if(dossierId !== undefined, (query) => query.where('id', '=', dossierId as string))
    .where('state', '=', 'settled')
    .where('forwardedTo', 'is', null)
    .where(sql<boolean>`outcome @> '{"level":"commune","kind":"three-four","rehearsal":false}'`)
    .orderBy('settledAt')
    .limit(200)
    .execute();
  const decided = await decidedResults(
    db,
    rows.map(({ id }) => id),
  );
  return rows.filter(({ id }) => !decided.has(id));
}

/** The same of one dossier. */
export const isLeftOver = async (
  db: Reader,
  dossier: { id: string; unitId: string; state: string },
  now: Date,
): Promise<boolean> =>
  dossier.state === 'settled' &&
  (await resultsLeftOver(db, { unitId: dossier.unitId, dossierId: dossier.id, now })).length > 0;
