import { getCriteriaSet } from '#modules/regulation/index.ts';
import { criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { type SheetView, sheetView } from '../rules/score-sheet.ts';
import { isScoringSeat } from '../rules/seat.ts';
import { itemInterests } from './item-conclusions.ts';
import { itemSheets } from './item-sheets.ts';
import { sessionItems } from './session-items.ts';
import { getSession } from './visible-session.ts';

/** One product of a session as its member sees it. */
export interface MySheetRow {
  agendaItemId: string;
  place: number;
  name: string;
  producer: string;
  setNumber: number;
  round: number;
  state: SheetView;
  scored: number;
  criteria: number;
  /** Own total of a sheet that is in. */
  total: number | null;
  rehearsal: boolean;
}

/** The viewer's own sheets of one session, in the order of the agenda. Not found for whoever does not score in it. */
export async function mySheets(db: Reader, viewer: Actor, { sessionId }: { sessionId: string }): Promise<MySheetRow[]> {
  const session = await getSession(db, viewer, sessionId);
  if (!session.viewer || !isScoringSeat(session.viewer.seat)) throw platformProblem('not-found');
  const { memberId } = session.viewer;
  const items = await sessionItems(db, sessionId);
  const ids = items.map(({ itemId }) => itemId);
  const [sheets, interests] = await Promise.all([itemSheets(db, ids), itemInterests(db, ids)]);
  return Promise.all(
    items.map(async (item): Promise<MySheetRow> => {
      const sheet = sheets.find(
        (one) => one.itemId === item.itemId && one.memberId === memberId && one.round === item.round,
      );
      const conflicted = interests.some(
        (one) => one.itemId === item.itemId && one.memberId === memberId && one.dismissedAt === null,
      );
      const criteria = criteriaOf(await getCriteriaSet(db, item.setCode)).length;
      return {
        agendaItemId: item.itemId,
        place: item.position,
        name: item.productName,
        producer: item.producerName,
        setNumber: item.setNumber,
        round: item.round,
        state: sheetView(item.state, sheet?.state ?? null, conflicted),
        scored: sheet?.state === 'submitted' ? criteria : (sheet?.scored ?? 0),
        criteria,
        total: sheet?.total ?? null,
        rehearsal: session.rehearsal,
      };
    }),
  );
}
