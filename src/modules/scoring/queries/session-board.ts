import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { scoringLabels } from '../messages.vi.ts';
import { quorumOf } from '../rules/quorum.ts';
import { isScoringSeat } from '../rules/seat.ts';
import { boardEvents } from './board-events.ts';
import { boardProduct, readBoard } from './board-products.ts';
import type { BoardMember, SessionBoardView } from './session-board-view.ts';
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
  const board = await readBoard(db, viewer, session, scorers, now);
  const products = board.panels.map((panel) => boardProduct(panel, session, scorers, board));
  const quorum = quorumOf(session.members, session.rules);
  return {
    sessionId,
    title: session.title,
    councilName: session.councilName,
    date: session.heldOn,
    rehearsal: session.rehearsal,
    written: session.kind === 'written',
    spreadLimit: session.rules.spreadLimit,
    members: scorers.map(boardMember),
    products,
    facts: {
      present: quorum.present,
      invited: quorum.members,
      quorumPercent: quorum.percent,
      quorumNeeded: quorum.needed,
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
