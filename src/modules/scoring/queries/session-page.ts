import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { explain } from '#platform/explain.ts';
import { isChairing, mayCloseSession, mayKeepSession } from '../access.ts';
import { isScoringSeat } from '../rules/seat.ts';
import type { SessionState } from '../rules/session.ts';
import { sessionHints } from './conflict-hints.ts';
import { delegationWords } from './delegation-words.ts';
import { hintWords } from './hint-lines.ts';
import { itemKnockOuts } from './item-conclusions.ts';
import { type MySheetRow, mySheets } from './my-sheets.ts';
import type { ButtonVerdict } from './score-sheet-for-member.ts';
import { sessionBoard } from './session-board.ts';
import type { SessionBoardView } from './session-board-view.ts';
import { sessionItems } from './session-items.ts';
import { getSession } from './visible-session.ts';

/** A session as its page shows it: the board, one's own sheets, or both for whoever chairs. */
export interface SessionPageView {
  sessionId: string;
  title: string;
  councilName: string;
  /** Local date, yyyy-MM-dd. */
  date: string;
  place: string;
  state: SessionState;
  rehearsal: boolean;
  /** Opinions in writing, and the last local day for them. */
  written: boolean;
  answersBy: string | null;
  /** The paper under which a ward's council really scores. */
  delegation: string | null;
  /** Null for a member who only scores. */
  board: SessionBoardView | null;
  /** Null for whoever does not score. */
  sheets: MySheetRow[] | null;
  /** Signs of the viewer's own interests that they have to declare or the chair to dismiss. */
  hints: { itemId: string; product: string; words: string[] }[];
  /** Products with a knock-out that the council still votes on. */
  votes: { itemId: string; name: string }[];
  /** The session is closed, so minutes and results table can be had. */
  hasPapers: boolean;
  /** The viewer keeps agenda and roll. */
  keeps: boolean;
  may: { close?: ButtonVerdict };
}

/** One session for whoever sees its council; not found for everybody else. */
export async function sessionPage(
  db: Reader,
  viewer: Actor,
  { sessionId, now }: { sessionId: string; now: Date },
): Promise<SessionPageView> {
  const session = await getSession(db, viewer, sessionId);
  const seat = session.viewer;
  const scores = seat !== null && isScoringSeat(seat.seat);
  const items = await sessionItems(db, sessionId);
  const knockOuts = await itemKnockOuts(
    db,
    items.map(({ itemId }) => itemId),
  );
  const undecided = new Set(knockOuts.filter(({ state }) => state === 'proposed').map(({ itemId }) => itemId));
  return {
    sessionId,
    title: session.title,
    councilName: session.councilName,
    date: session.heldOn,
    place: session.place,
    state: session.state,
    rehearsal: session.rehearsal,
    written: session.kind === 'written',
    answersBy: session.answersBy,
    delegation: session.delegation && delegationWords(session.delegation),
    hints: (await sessionHints(db, viewer, { sessionId }))
      .filter(({ mine, open }) => mine && open.length > 0)
      .map((line) => ({ itemId: line.itemId, product: line.productName, words: line.open.map(hintWords) })),
    board: scores && !isChairing(seat) ? null : await sessionBoard(db, viewer, { sessionId, now }),
    sheets: scores ? await mySheets(db, viewer, { sessionId }) : null,
    votes:
      session.state === 'open'
        ? items
            .filter(({ itemId, dossierId }) => undecided.has(itemId) && !session.recused.has(dossierId))
            .map(({ itemId, productName }) => ({ itemId, name: productName }))
        : [],
    hasPapers: session.state === 'closed',
    keeps: mayKeepSession(seat).allowed,
    may: {
      close:
        isChairing(seat) && session.state === 'open'
          ? explain(
              mayCloseSession({
                viewer: seat,
                state: session.state,
                unsettled: items.filter(({ state }) => state !== 'settled').map(({ productName }) => productName),
              }),
            )
          : undefined,
    },
  };
}
