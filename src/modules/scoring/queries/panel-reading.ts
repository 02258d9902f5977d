import type { Marks } from '#modules/regulation/rules/criteria-set.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { scoringProblem } from '../problems.ts';
import type { SheetState } from '../rules/score-sheet.ts';
import { itemConclusions, itemInterests, itemKnockOuts } from './item-conclusions.ts';
import { sessionItems } from './session-items.ts';
import { getSession } from './visible-session.ts';

/**
 * One product with its whole panel: session, sheets of both rounds with marks, interests, knock-outs, conclusions. For
 * queries, which hand out only what the viewer may see: `shown` says whether points may be. Not found as the session.
 */
export async function readPanel(db: Reader, viewer: Actor, itemId: string) {
  const found = await db
    .selectFrom('scoring.agendaItem')
    .select(['sessionId', 'quorum'])
    .where('id', '=', itemId)
    .executeTakeFirst();
  if (!found) throw platformProblem('not-found');
  const session = await getSession(db, viewer, found.sessionId);
  const items = await sessionItems(db, session.id);
  const item = items.find((one) => one.itemId === itemId);
  if (!item) throw platformProblem('not-found');
  const [sheets, interests, knockOuts, conclusions] = await Promise.all([
    panelSheets(db, itemId),
    itemInterests(db, [itemId]),
    itemKnockOuts(db, [itemId]),
    itemConclusions(db, [itemId]),
  ]);
  const closed = item.state === 'closed' || item.state === 'settled';
  // Whoever declared an interest sees nothing of the product, before its result and after it, in no other office either.
  if (session.recused.has(item.dossierId)) throw scoringProblem('interest.holds');
  return {
    session,
    item,
    products: items.length,
    quorum: found.quorum as unknown as { present: number; members: number; percent: number } | null,
    sheets,
    interests,
    knockOuts,
    conclusions: session.rules.leastLevelsBy === 'conclusion' ? conclusions : [],
    closed,
    /** Points may be seen: the product is closed, or the viewer is the secretary. */
    shown: closed || viewer.kind === 'system' || session.viewer?.seat === 'secretary',
  };
}
export type PanelReading = Awaited<ReturnType<typeof readPanel>>;

/** Sheets of both rounds by round and the member's rank. */
async function panelSheets(db: Reader, itemId: string) {
  const rows = await db
    .selectFrom('scoring.scoreSheet as sheet')
    .innerJoin('scoring.councilMember as member', 'member.id', 'sheet.memberId')
    .select([
      'sheet.id as sheetId',
      'sheet.memberId',
      'sheet.round',
      'sheet.state',
      'sheet.shutBecause',
      'sheet.marks',
      'sheet.total',
      'sheet.partTotals',
      'sheet.opinion',
    ])
    .where('sheet.agendaItemId', '=', itemId)
    .orderBy('sheet.round')
    .orderBy('member.rank')
    .orderBy('member.id')
    .execute();
  return rows.map((row) => ({
    ...row,
    state: row.state as SheetState,
    marks: row.marks as unknown as Marks,
    partTotals: row.partTotals as unknown as Record<'A' | 'B' | 'C', number> | null,
  }));
}
