import type { Delegation } from '#modules/regulation/rules/working-mode.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { rulesInForce } from '../rules/council-rules.ts';
import type { SessionState } from '../rules/session.ts';
import type { SessionKind } from '../rules/written-opinion.ts';
import { councilRuleColumns, sittingColumns } from './council-columns.ts';
import { recusedDossiers } from './recused-dossiers.ts';
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
      'council.decisionPaperId',
      'council.validFrom',
      'council.validTo',
      ...councilRuleColumns,
      ...sittingColumns,
      'unit.name as unitName',
      'unit.fullName as unitFullName',
      'unit.kind as unitKind',
    ])
    .select(recusedDossiers(viewer).as('recused'))
    .where('session.id', '=', sessionId)
    .where(visibleCouncil(viewer))
    .executeTakeFirst();
  if (!row) throw platformProblem('not-found');
  const { rules, recused, ...session } = row;
  const state = session.state as SessionState;
  const kind = session.kind as SessionKind;
  const members = await sessionMembers(db, { ...session, state, kind });
  return {
    ...session,
    state,
    kind,
    /** The paper under which a ward's council really scores; null for every other session. */
    delegation: session.delegation as unknown as Delegation | null,
    /** As they stood when the session opened; before that, as they stand. */
    rules: rulesInForce(rules, row),
    members,
    viewer: seatOf(viewer, members),
    /** Dossiers on the agenda that are shut to the viewer, whichever office they look in from. */
    recused: new Set(recused),
  };
}
export type VisibleSession = Awaited<ReturnType<typeof getSession>>;

/** What comes from an address may be anything; only a UUID can be compared with one. */
export const isIdentifier = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
