import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import type { SessionState } from '../rules/session.ts';
import { visibleCouncil } from './visible-councils.ts';

/** One session in a list; `mine` counts the viewer's own sheets where they score. */
export interface SessionRow {
  sessionId: string;
  title: string;
  councilName: string;
  /** Local date, yyyy-MM-dd. */
  date: string;
  place: string;
  state: SessionState;
  rehearsal: boolean;
  sample: boolean;
  products: number;
  mine?: { submitted: number; of: number };
}

/** The sessions of the councils that the viewer may see: open ones first, then the latest. */
export async function sessionsForViewer(db: Reader, viewer: Actor): Promise<SessionRow[]> {
  const grantId = viewer.kind === 'person' ? viewer.grant.id : null;
  const rows = await db
    .selectFrom('scoring.session as session')
    .innerJoin('scoring.council as council', 'council.id', 'session.councilId')
    .leftJoinLateral(
      (lateral) =>
        lateral
          .selectFrom('scoring.scoreSheet as sheet')
          .innerJoin('scoring.agendaItem as item', 'item.id', 'sheet.agendaItemId')
          .innerJoin('scoring.councilMember as member', 'member.id', 'sheet.memberId')
          .select([
            sql<number>`count(*) filter (where sheet.state = 'submitted')`.as('submitted'),
            sql<number>`count(*) filter (where sheet.state <> 'shut')`.as('of'),
          ])
          .whereRef('item.sessionId', '=', 'session.id')
          .whereRef('sheet.round', '=', 'item.round')
          .where('member.grantId', '=', grantId)
          .as('mine'),
      (join) => join.onTrue(),
    )
    .select((select) => [
      'session.id as sessionId',
      'session.title',
      'council.name as councilName',
      'session.heldOn as date',
      'session.place',
      'session.state',
      'session.rehearsal',
      'session.sample',
      'mine.submitted',
      'mine.of',
      select
        .selectFrom('scoring.agendaItem as item')
        .select((inner) => inner.fn.countAll<number>().as('products'))
        .whereRef('item.sessionId', '=', 'session.id')
        .as('products'),
    ])
    .where(visibleCouncil(viewer))
    .orderBy(sql`session.state = 'open'`, 'desc')
    .orderBy('session.heldOn', 'desc')
    .orderBy('session.createdAt', 'desc')
    .limit(200)
    .execute();
  return rows.map(({ submitted, of, ...row }) => ({
    ...row,
    state: row.state as SessionState,
    products: row.products ?? 0,
    mine: of ? { submitted: submitted ?? 0, of } : undefined,
  }));
}
