import type { Delegation } from '#modules/regulation/rules/working-mode.ts';
import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { councilRuleColumns, sittingColumns } from '../queries/council-columns.ts';
import { seatOf, sessionMembers } from '../queries/session-members.ts';
import { visibleCouncil } from '../queries/visible-councils.ts';
import { rulesInForce } from '../rules/council-rules.ts';
import type { ItemState, SessionState } from '../rules/session.ts';
import type { SessionKind } from '../rules/written-opinion.ts';
import { conflictedMembers } from './conflicted-members.ts';

/**
 * The product on an agenda that a command acts on. The session is locked shared (it stays open, its roll stays), the item
 * `exclusive`ly where the command changes its state, else `shared`, so that many members act on it together and nobody
 * closes it meanwhile. Not found where the actor does not see the council.
 */
export async function lockItem({ db, actor }: CommandContext, itemId: string, lock: 'shared' | 'exclusive') {
  const query = db
    .selectFrom('scoring.agendaItem as item')
    .innerJoin('scoring.session as session', 'session.id', 'item.sessionId')
    .innerJoin('scoring.council as council', 'council.id', 'session.councilId')
    .innerJoin('dossiers.dossier as dossier', 'dossier.id', 'item.dossierId')
    .select([
      'item.id',
      'item.state',
      'item.round',
      'item.dossierId',
      'item.position',
      'dossier.setCode',
      'session.id as sessionId',
      'session.state as sessionState',
      'session.unitId',
      'session.councilId',
      'session.rules',
      'session.rehearsal',
      ...councilRuleColumns,
      ...sittingColumns,
    ])
    .where('item.id', '=', itemId)
    .where(visibleCouncil(actor))
    .forShare(['session']);
  const row = await (lock === 'exclusive'
    ? query.forNoKeyUpdate(['item'])
    : query.forShare(['item'])
  ).executeTakeFirst();
  if (!row) throw platformProblem('not-found');
  const item = { id: row.id, state: row.state as ItemState, round: row.round, dossierId: row.dossierId };
  const session = {
    id: row.sessionId,
    state: row.sessionState as SessionState,
    unitId: row.unitId,
    councilId: row.councilId,
    rehearsal: row.rehearsal,
    kind: row.kind as SessionKind,
    answersBy: row.answersBy,
    delegation: row.delegation as unknown as Delegation | null,
  };
  const members = await sessionMembers(db, session);
  return {
    item,
    session,
    setCode: row.setCode,
    /** As they stood when the session opened; before that, as they stand. */
    rules: rulesInForce(row.rules, row),
    members,
    viewer: seatOf(actor, members),
    /** Who may not score this product: their declared interest holds. */
    conflicted: await conflictedMembers(db, itemId),
  };
}
export type LockedItem = Awaited<ReturnType<typeof lockItem>>;
