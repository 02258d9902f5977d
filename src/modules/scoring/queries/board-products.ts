import { getCriteriaSet } from '#modules/regulation/index.ts';
import { criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { explain } from '#platform/explain.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { isChairing, mayCloseItem, mayDiscussItem, mayOpenItem, mayReopenItem, maySettleItem } from '../access.ts';
import { isOverLimit, spreadOf } from '../rules/panel.ts';
import { quorumOf } from '../rules/quorum.ts';
import { sittingOf } from '../rules/written-opinion.ts';
import { hintsOfItems, type MemberHints } from './conflict-hints.ts';
import { type ExpiredOnAgenda, expiredOnAgenda } from './expired-on-agenda.ts';
import {
  type ItemInterest,
  type ItemKnockOut,
  itemConclusions,
  itemInterests,
  itemKnockOuts,
} from './item-conclusions.ts';
import { type ItemSheet, itemSheets } from './item-sheets.ts';
import { type PanelPreview, previewPanels } from './panel-preview.ts';
import type { BoardCell, BoardProduct } from './session-board-view.ts';
import { type SessionItem, sessionItems } from './session-items.ts';
import type { SessionMember } from './session-members.ts';
import type { VisibleSession } from './visible-session.ts';

/** One product with what its panel has done so far. */
export interface BoardPanel {
  item: SessionItem;
  /** Sheets of the current round. */
  sheets: ItemSheet[];
  /** Interests that hold. */
  interests: ItemInterest[];
  knockOuts: ItemKnockOut[];
  criteria: number;
}

export interface BoardReading {
  panels: BoardPanel[];
  previews: Map<string, PanelPreview>;
  /** Sees points and progress before a product is closed. */
  seesTotals: boolean;
  /** Of products not opened yet, for whoever chairs. */
  hints: MemberHints[];
  expired: ExpiredOnAgenda[];
  /** The local day. */
  day: string;
}

/** Everything the board shows, in a fixed number of statements. */
export async function readBoard(
  db: Reader,
  viewer: Actor,
  session: VisibleSession,
  scorers: SessionMember[],
  now: Date,
): Promise<BoardReading> {
  const items = await sessionItems(db, session.id);
  const ids = items.map(({ itemId }) => itemId);
  const [sheets, interests, knockOuts, conclusions] = await Promise.all([
    itemSheets(db, ids),
    itemInterests(db, ids),
    itemKnockOuts(db, ids),
    itemConclusions(db, ids),
  ]);
  const rank = new Map(scorers.map(({ memberId }, index) => [memberId, index]));
  const sheetsByItem = new Map<string, ItemSheet[]>();
  for (const sheet of sheets) sheetsByItem.set(sheet.itemId, [...(sheetsByItem.get(sheet.itemId) ?? []), sheet]);
  const panels = await Promise.all(
    items.map(
      async (item): Promise<BoardPanel> => ({
        item,
        sheets: (sheetsByItem.get(item.itemId) ?? [])
          .filter(({ round }) => round === item.round)
          .sort((one, other) => (rank.get(one.memberId) ?? 0) - (rank.get(other.memberId) ?? 0)),
        interests: interests.filter(({ itemId, dismissedAt }) => itemId === item.itemId && dismissedAt === null),
        knockOuts: knockOuts.filter(({ itemId }) => itemId === item.itemId),
        criteria: criteriaOf(await getCriteriaSet(db, item.setCode)).length,
      }),
    ),
  );
  const seesTotals = viewer.kind === 'system' || session.viewer?.seat === 'secretary';
  const shown = panels.filter(({ item }) => seesTotals || isClosed(item));
  const previews = await previewPanels(
    db,
    shown.map(({ item, sheets: current, knockOuts: proposed }) => ({
      itemId: item.itemId,
      setCode: item.setCode,
      sheets: current.filter(({ state }) => state === 'submitted'),
      upheld: proposed.filter(({ state }) => state === 'upheld').map(({ name }) => name),
      conclusions:
        session.rules.leastLevelsBy === 'conclusion' ? conclusions.filter((one) => one.itemId === item.itemId) : [],
      leastLevelsBy: session.rules.leastLevelsBy,
    })),
  );
  const day = today(now);
  const waiting = isChairing(session.viewer) ? items.filter(({ state }) => state === 'waiting') : [];
  const hints = await hintsOfItems(
    db,
    waiting.map(({ itemId }) => itemId),
  );
  const expired = session.rehearsal ? [] : await expiredOnAgenda(db, waiting, day);
  return { panels, previews, seesTotals, hints, expired, day };
}

const isClosed = ({ state }: SessionItem): boolean => state === 'closed' || state === 'settled';

/** One row of the board, with no more than this viewer may see of it. */
export function boardProduct(
  panel: BoardPanel,
  session: VisibleSession,
  scorers: SessionMember[],
  reading: BoardReading,
): BoardProduct {
  const { previews } = reading;
  const { item, sheets } = panel;
  const totals = sheets.flatMap(({ total }) => (total === null ? [] : [total]));
  const waiting = sheets.filter(({ state }) => state === 'draft');
  const overLimit = isOverLimit(spreadOf(totals), session.rules.spreadLimit);
  // Whoever declared an interest sees that the product is on the agenda, and no more.
  const recused = session.recused.has(item.dossierId);
  const seesTotals = reading.seesTotals && !recused;
  const shown = (seesTotals || isClosed(item)) && !recused;
  const preview = shown ? previews.get(item.itemId) : undefined;
  const conflicted = new Set(panel.interests.map(({ memberId }) => memberId));
  const expected =
    item.state === 'waiting'
      ? scorers.filter(({ memberId, present }) => present !== false && !conflicted.has(memberId)).length
      : totals.length + waiting.length;
  return {
    agendaItemId: item.itemId,
    name: item.productName,
    producer: item.producerName,
    setNumber: item.setNumber,
    round: item.round,
    state: item.state,
    cells: scorers.map((member) => cellOf(panel, member, conflicted, shown, seesTotals)),
    submitted: totals.length,
    expected,
    lowest: shown && totals.length > 0 ? Math.min(...totals) : null,
    highest: shown && totals.length > 0 ? Math.max(...totals) : null,
    mean: preview?.mean ?? null,
    stars: preview?.stars ?? null,
    knockedOut: preview?.knockedOut ?? false,
    nextStar: preview?.nextStar ?? null,
    // Whoever chairs must know that a discussion is due, once everybody has handed in; the figures stay hidden.
    overLimit: overLimit && !recused && (shown || (isChairing(session.viewer) && waiting.length === 0)),
    differing: (preview && overLimit ? preview.differing : []).map((gap) => ({
      ...gap,
      lowestBy: gap.lowestBy.map((id) => nameOf(scorers, id)),
      highestBy: gap.highestBy.map((id) => nameOf(scorers, id)),
    })),
    may: buttonsOf(
      panel,
      session,
      reading,
      waiting.map(({ memberId }) => nameOf(scorers, memberId)),
      totals.length,
      overLimit,
    ),
  };
}

const nameOf = (scorers: SessionMember[], memberId: string): string =>
  scorers.find((member) => member.memberId === memberId)?.name ?? '';

function cellOf(
  { item, sheets, criteria }: BoardPanel,
  { memberId, present }: SessionMember,
  conflicted: Set<string>,
  shown: boolean,
  seesProgress: boolean,
): BoardCell {
  if (conflicted.has(memberId)) return { state: 'conflict' };
  const sheet = sheets.find((one) => one.memberId === memberId);
  if (sheet?.state === 'submitted') return { state: 'submitted', total: shown ? sheet.total : null };
  if (sheet?.state === 'draft')
    return seesProgress && sheet.scored > 0
      ? { state: 'scoring', done: sheet.scored, of: criteria }
      : { state: 'not-opened' };
  if (item.state === 'waiting') return present === false ? { state: 'absent' } : { state: 'not-opened' };
  return { state: 'absent' };
}

/** Only whoever chairs has buttons here; each one works or says why not, from the same predicate as the command. */
function buttonsOf(
  { item, knockOuts, sheets, interests }: BoardPanel,
  session: VisibleSession,
  { hints, expired: allExpired, day }: BoardReading,
  waiting: string[],
  submitted: number,
  overLimit: boolean,
): BoardProduct['may'] {
  if (!isChairing(session.viewer)) return {};
  const conflicted = interests.some(({ memberId }) => memberId === session.viewer?.memberId);
  if (conflicted) return {};
  const facts = { viewer: session.viewer, sessionState: session.state, itemState: item.state, conflicted };
  const { spreadLimit, interestsBeforeOpening } = session.rules;
  const hintsOpen = interestsBeforeOpening ? openNames(hints, item.itemId, session.members) : [];
  const expired = allExpired.find(({ itemId }) => itemId === item.itemId)?.papers ?? [];
  const sitting = sittingOf(session, session.members, answeredBy(sheets, interests), session.rules, day);
  return {
    open: explain(mayOpenItem({ ...facts, quorum: quorumOf(session.members, session.rules), hintsOpen, expired })),
    discuss: explain(mayDiscussItem({ ...facts, waiting, sitting })),
    close: explain(
      mayCloseItem({ ...facts, waiting, submitted, round: item.round, overLimit, limit: spreadLimit, sitting }),
    ),
    reopen: explain(mayReopenItem(facts)),
    settle: explain(
      maySettleItem({ ...facts, openKnockOuts: knockOuts.filter(({ state }) => state === 'proposed').length }),
    ),
  };
}

/** Members in the room with hints that are neither declared nor dismissed, by name. */
export const openNames = (hints: MemberHints[], itemId: string, members: SessionMember[]): string[] =>
  members
    .filter(({ memberId, present }) =>
      hints.some(
        (one) => present === true && one.itemId === itemId && one.memberId === memberId && one.open.length > 0,
      ),
    )
    .map(({ name }) => name);

/** Who has answered in writing: by a sheet that is in, or by declaring an interest. */
export const answeredBy = (sheets: { memberId: string; state: string }[], interests: { memberId: string }[]) =>
  new Set([...sheets.filter(({ state }) => state === 'submitted'), ...interests].map(({ memberId }) => memberId));
