import type { PaperBefore, PaperOrigin } from '#modules/documents/index.ts';
import { visiblePapers } from '#modules/documents/index.ts';
import type { PaperState } from '#modules/documents/rules/paper-states.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { visibleCouncil } from './visible-councils.ts';

/** The Giấy mời to a session, as its page tells of it. */
export interface SessionInvitation {
  paperId: string;
  state: PaperState;
  number: string | null;
}

/** The papers drafted to invite to a session that neither were thrown away nor taken back. No viewer: for its keeper. */
export const standingInvitations = (db: Reader, sessionId: string) =>
  db
    .selectFrom('documents.paper as paper')
    .select(['paper.id as paperId', 'paper.state', 'paper.number'])
    .where('paper.originKind', '=', 'session')
    .where('paper.originId', '=', sessionId)
    .where('paper.state', 'not in', ['discarded', 'revoked', 'replaced'])
    .orderBy('paper.createdAt', 'desc');

/** The invitation that stands, where the viewer may read it; null where there is none. */
export async function invitationForViewer(
  db: Reader,
  viewer: Actor,
  { sessionId }: { sessionId: string },
): Promise<SessionInvitation | null> {
  const paper = await standingInvitations(db, sessionId).where(visiblePapers(viewer)).executeTakeFirst();
  return paper ? { ...paper, state: paper.state as PaperState } : null;
}

/** The session that an invitation was drafted from, where the viewer may open it. */
export async function sessionOriginsOfPaper(
  db: Reader,
  viewer: Actor,
  { originKind, originId }: PaperBefore,
): Promise<PaperOrigin[]> {
  if (originKind !== 'session' || originId === null) return [];
  const sessions = await db
    .selectFrom('scoring.session as session')
    .innerJoin('scoring.council as council', 'council.id', 'session.councilId')
    .select(['session.id', 'session.title'])
    .where('session.id', '=', originId)
    .where(visibleCouncil(viewer))
    .execute();
  return sessions.map(({ id, title }) => ({ label: `Phiên: ${title}`, to: `/cham-diem/${id}/chuan-bi` }));
}
