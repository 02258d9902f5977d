import type { Reader } from '#platform/db.server.ts';
import type { PaperKind } from '../rules/paper-kinds.ts';
import type { PaperState } from '../rules/paper-states.ts';

/**
 * The unit's paper with that number and sign (`103/KH-UBND`), issued in `year` or, without one, most recently; undefined
 * where there is none. Only papers that have left the house: drafts have no number.
 */
export async function paperByNumber(db: Reader, unitId: string, number: string, year?: number) {
  const paper = await db
    .selectFrom('documents.paper')
    .select(['id', 'unitId', 'kind', 'state', 'number', 'dated', 'abstract'])
    .where('unitId', '=', unitId)
    .where('number', '=', number.normalize('NFC').trim())
    .where('state', 'in', ['issued', 'corrected', 'replaced', 'revoked'])
    .$if(year !== undefined, (query) => query.where('year', '=', year as number))
    .orderBy('dated', 'desc')
    .limit(1)
    .executeTakeFirst();
  return paper && { ...paper, kind: paper.kind as PaperKind, state: paper.state as PaperState };
}
