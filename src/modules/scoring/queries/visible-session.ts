import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import type { CouncilRules } from '../rules/council-rules.ts';
import type { SessionState } from '../rules/session.ts';
import { seatOf, sessionMembers } from './session-members.ts';
import { visibleCouncil } from './visible-councils.ts';

/** A session that the viewer may see, with its council's rules and roll and the viewer's own seat; else not found. */
export async function getSession(db: Reader, viewer: Actor, sessionId: string) {
  if (!isIdentifier(sessionId)) throw platformProblem('not-found');
  const row = await db
    .selectFrom('scoring.session as session')
    .innerJoin('scoring.council as council', 'council.id', 'session.councilId')
    .innerJoin('identity.unit as unit', 'unit.id', 'session.unitId')
    .select([
      'session.id',
      'session.councilId',
      'session.unitId',
      'session.title',
      'session.rehearsal',
      'session.heldOn',
      'session.place',
      'session.state',
      'session.rules',
      'session.openedAt',
      'session.closedAt',
      'session.sample',
      'session.version',
      'session.createdAt',
      'council.name as councilName',
      'council.decisionNumber',
      'council.decisionDate',
      'council.spreadLimit',
      'council.quorumPercent',
      'council.chairMustAttend',
      'council.leastLevelsBy',
      'unit.name as unitName',
      'unit.fullName as unitFullName',
      'unit.kind as unitKind',
    ])
    .where('session.id', '=', sessionId)
    .where(visibleCouncil(viewer))
    .executeTakeFirst();
  if (!row) throw platformProblem('not-found');
  const { spreadLimit, quorumPercent, chairMustAttend, leastLevelsBy, rules, ...session } = row;
  const state = session.state as SessionState;
  const members = await sessionMembers(db, { ...session, state });
  const councilRules = { spreadLimit, quorumPercent, chairMustAttend, leastLevelsBy } as CouncilRules;
  return {
    ...session,
    state,
    /** As they stood when the session opened; before that, as they stand. */
    rules: (rules as unknown as CouncilRules | null) ?? councilRules,
    members,
    viewer: seatOf(viewer, members),
  };
}
export type VisibleSession = Awaited<ReturnType<typeof getSession>>;

/** What comes from an address may be anything; only a UUID can be compared with one. */
export const isIdentifier = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
