import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { scoringLabels } from '../messages.vi.ts';
import { quorumOf } from '../rules/quorum.ts';
import { isScoringSeat } from '../rules/seat.ts';
import { boardEvents } from './board-events.ts';
import { boardProduct, readBoard } from './board-products.ts';
import type { ButtonVerdict } from './score-sheet-for-member.ts';
import type { SessionMember } from './session-members.ts';
import { getSession } from './visible-session.ts';

/**
 * The live board of one session. Polled every three seconds, so it is a fixed small number of statements however many
 * members and products there are. Before a product is closed only the secretary gets points and progress; everybody
 * else, the chair too, sees who has handed in. Not found for whoever does not see the council.
 */
export async function sessionBoard(
  db: Reader,
  viewer: Actor,
  { sessionId, now }: { sessionId: string; now: Date },
): Promise<SessionBoardView> {
  const session = await getSession(db, viewer, sessionId);
  const scorers = session.members.filter(({ seat }) => isScoringSeat(seat));
  const board = await readBoard(db, viewer, session, scorers);
  const products = board.panels.map((panel) => boardProduct(panel, session, scorers, board));
  const quorum = quorumOf(session.members, session.rules);
  return {
    sessionId,
    title: session.title,
    councilName: session.councilName,
    date: session.heldOn,
    rehearsal: session.rehearsal,
    spreadLimit: session.rules.spreadLimit,
    members: scorers.map(boardMember),
    products,
    facts: {
      present: quorum.present,
      invited: quorum.members,
      quorumPercent: quorum.percent,
      quorumReached: quorum.reached,
      submitted: products.reduce((sum, { submitted }) => sum + submitted, 0),
      expected: products.reduce((sum, { expected }) => sum + expected, 0),
      overLimit: products.filter(({ overLimit, state }) => overLimit && state === 'open').length,
      conflicts: board.panels.flatMap(({ item, interests }) =>
        interests.map(({ memberId }) => ({
          member: scorers.find((member) => member.memberId === memberId)?.name ?? '',
          product: item.productName,
        })),
      ),
    },
    events: await boardEvents(db, session, board.panels),
    readAt: now.toISOString(),
  };
}

const boardMember = (member: SessionMember): BoardMember => ({
  memberId: member.memberId,
  name: member.name,
  // Vietnamese names end with the given name.
  shortName: member.name.split(' ').at(-1) ?? member.name,
  officeLabel: scoringLabels.seatShort[member.seat],
  attendance: member.present === null ? 'unknown' : member.present ? 'present' : 'absent',
  chairsByAuthorisation: member.chairs || undefined,
});

/** The live board of one session, shaped for `ui/session-board.tsx`. Only those who may see totals get them. */
export interface SessionBoardView {
  sessionId: string;
  title: string;
  councilName: string;
  /** Local date, yyyy-MM-dd. */
  date: string;
  rehearsal: boolean;
  /** Whole points; a spread above it must be discussed before closing. */
  spreadLimit: number;
  members: BoardMember[];
  products: BoardProduct[];
  facts: BoardFacts;
  events: BoardEvent[];
  /** When this view was read; UTC instant in ISO form. */
  readAt: string;
}

export interface BoardMember {
  memberId: string;
  name: string;
  /** Given name, as people call each other in the room. */
  shortName: string;
  /** `Chủ tịch`, `Phó CT`, `Ủy viên`, `Thư ký`; short enough for a column head. */
  officeLabel: string;
  attendance: 'present' | 'absent' | 'unknown';
  /** Chairs this session by authorisation. */
  chairsByAuthorisation?: boolean;
}

/** `total` is null for a viewer who may not see points before closing. */
export type BoardCell =
  | { state: 'submitted'; total: number | null }
  | { state: 'scoring'; done: number; of: number }
  | { state: 'not-opened' }
  | { state: 'conflict' }
  | { state: 'absent' };

export interface BoardProduct {
  agendaItemId: string;
  name: string;
  producer: string;
  setNumber: number;
  round: number;
  state: 'waiting' | 'open' | 'discussion' | 'closed' | 'settled';
  /** In the order of `members`. */
  cells: BoardCell[];
  submitted: number;
  expected: number;
  /** Whole points over submitted sheets; null before the first or where the viewer may not see points. */
  lowest: number | null;
  highest: number | null;
  /** The plain mean cut to two decimals, `74.00`; null likewise. */
  mean: string | null;
  /** Provisional, or final once closed; null where it cannot be said or a knock-out was concluded. */
  stars: 1 | 2 | 3 | 4 | 5 | null;
  knockedOut: boolean;
  /** Criterion codes of least levels that still stand before the next star. */
  nextStar: { star: 3 | 4 | 5; criteria: string[]; pointsMissing: boolean } | null;
  overLimit: boolean;
  /** The criteria that differ most, widest first; filled where the spread is over the limit. */
  differing: CriterionSpread[];
  /** Only the buttons that this viewer's office has; the board shows none for the others. */
  may: Partial<Record<'open' | 'discuss' | 'close' | 'reopen' | 'settle', ButtonVerdict>>;
}

export interface CriterionSpread {
  criterion: string;
  name: string;
  lowest: number;
  highest: number;
  lowestBy: string[];
  highestBy: string[];
}

export interface BoardFacts {
  present: number;
  invited: number;
  /** Percent of members the council's rules ask for, a whole number. */
  quorumPercent: number;
  quorumReached: boolean;
  submitted: number;
  expected: number;
  overLimit: number;
  /** Who does not score what because of a declared interest. */
  conflicts: { member: string; product: string }[];
}

export interface BoardEvent {
  eventId: string;
  /** UTC instant in ISO form. */
  at: string;
  sentence: string;
}
