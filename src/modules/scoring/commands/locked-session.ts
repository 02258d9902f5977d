import { sql } from 'kysely';
import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { councilRuleColumns, sittingColumns } from '../queries/council-columns.ts';
import { seatOf, sessionMembers } from '../queries/session-members.ts';
import { visibleCouncil } from '../queries/visible-councils.ts';
import { pickRules } from '../rules/council-rules.ts';
import type { SessionState } from '../rules/session.ts';
import type { SessionKind } from '../rules/written-opinion.ts';

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
      ...councilRuleColumns,
      ...sittingColumns,
      'session.heldOn',
      'council.validFrom',
      'council.validTo',
    ])
    .where('session.id', '=', sessionId)
    .where(visibleCouncil(actor))
    .forNoKeyUpdate(['session'])
    .executeTakeFirst();
  if (!row) throw platformProblem('not-found');
  const { id, councilId, unitId, rehearsal, answersBy, turnedAt, heldOn } = row;
  const located = {
    ...{ id, councilId, unitId, rehearsal, answersBy, turnedAt, heldOn },
    state: row.state as SessionState,
    kind: row.kind as SessionKind,
  };
  // Read after the lock was granted, so that it shows what the holder before us left.
  const members = await sessionMembers(db, located);
  const term = { validFrom: row.validFrom, validTo: row.validTo };
  return { session: located, councilRules: pickRules(row), term, members, viewer: seatOf(actor, members) };
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
