import { sql } from 'kysely';
import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { seatOf, sessionMembers } from '../queries/session-members.ts';
import { visibleCouncil } from '../queries/visible-councils.ts';
import type { CouncilRules } from '../rules/council-rules.ts';
import type { SessionState } from '../rules/session.ts';

/**
 * The session a command acts on, locked exclusively, with its council's roll and the actor's seat. Not found where the
 * actor does not see the council.
 */
export async function lockSession({ db, actor }: CommandContext, sessionId: string) {
  const row = await db
    .selectFrom('scoring.session as session')
    .innerJoin('scoring.council as council', 'council.id', 'session.councilId')
    .select([
      'session.id',
      'session.councilId',
      'session.unitId',
      'session.state',
      'session.rehearsal',
      'council.spreadLimit',
      'council.quorumPercent',
      'council.chairMustAttend',
      'council.leastLevelsBy',
    ])
    .where('session.id', '=', sessionId)
    .where(visibleCouncil(actor))
    .forNoKeyUpdate(['session'])
    .executeTakeFirst();
  if (!row) throw platformProblem('not-found');
  const { spreadLimit, quorumPercent, chairMustAttend, leastLevelsBy, ...session } = row;
  const councilRules = { spreadLimit, quorumPercent, chairMustAttend, leastLevelsBy } as CouncilRules;
  const located = { ...session, state: session.state as SessionState };
  // Read after the lock was granted, so that it shows what the holder before us left.
  const members = await sessionMembers(db, located);
  return { session: located, councilRules, members, viewer: seatOf(actor, members) };
}
export type LockedSession = Awaited<ReturnType<typeof lockSession>>;

/** The products of the session that are being scored, locked in one order: presence decides whose sheets are open. */
export async function lockScoringItems({ db }: CommandContext, sessionId: string) {
  return db
    .selectFrom('scoring.agendaItem as item')
    .select(['item.id', 'item.round'])
    .where('item.sessionId', '=', sessionId)
    .where('item.state', 'in', ['open', 'discussion'])
    .orderBy('item.id')
    .forNoKeyUpdate()
    .execute();
}

/** Marks the session as changed for whoever holds an older page. */
export const touchSession = ({ db }: CommandContext, sessionId: string) =>
  db.updateTable('scoring.session').set({ version: sql`version + 1` }).where('id', '=', sessionId).execute();
