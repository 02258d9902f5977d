import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { seatOf, sessionMembers } from '../queries/session-members.ts';
import { visibleCouncil } from '../queries/visible-councils.ts';
import type { CouncilRules } from '../rules/council-rules.ts';
import type { ItemState, SessionState } from '../rules/session.ts';

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
      'council.spreadLimit',
      'council.quorumPercent',
      'council.chairMustAttend',
      'council.leastLevelsBy',
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
  };
  const { spreadLimit, quorumPercent, chairMustAttend, leastLevelsBy } = row;
  const councilRules = { spreadLimit, quorumPercent, chairMustAttend, leastLevelsBy } as CouncilRules;
  const members = await sessionMembers(db, session);
  return {
    item,
    session,
    setCode: row.setCode,
    /** As they stood when the session opened; before that, as they stand. */
    rules: (row.rules as unknown as CouncilRules | null) ?? councilRules,
    members,
    viewer: seatOf(actor, members),
  };
}
export type LockedItem = Awaited<ReturnType<typeof lockItem>>;
