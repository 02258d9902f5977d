import { sql } from 'kysely';
import type { Reader } from '#platform/db.server.ts';
import { sentenceOf } from '#platform/messages.ts';
import { scoringEventSentences, scoringLabels } from '../messages.vi.ts';
import type { BoardPanel } from './board-products.ts';
import type { BoardEvent } from './session-board-view.ts';
import type { VisibleSession } from './visible-session.ts';

/** The last things that happened in a session, newest first. Sentences name people and products, never points. */
export async function boardEvents(db: Reader, session: VisibleSession, panels: BoardPanel[]): Promise<BoardEvent[]> {
  const items = panels.map(({ item }) => item.itemId);
  const { rows } = await sql<{ id: number; at: Date; name: string; who: string | null; itemId: string | null }>`
    select event.id, event.at, event.name, person.name as who,
      case when event.subject_kind = 'agenda-item' then event.subject_id else event.details ->> 'agendaItem' end as item_id
    from platform.event
    left join identity.person on person.id = event.actor_person_id
    where event.unit_id = ${session.unitId}
      -- Nothing of this session is older than the session: the index on the unit is not walked to its beginning.
      and event.id > coalesce(
        (select id from platform.event where at < ${session.createdAt} order by at desc limit 1), 0)
      and event.name = any(${Object.keys(scoringEventSentences)})
      and ((event.subject_kind = 'session' and event.subject_id = ${session.id})
        or (event.subject_kind = 'agenda-item' and event.subject_id = any(${items}))
        or event.details ->> 'agendaItem' = any(${items}))
    order by event.id desc
    limit 20`.execute(db);
  const names = new Map(panels.map(({ item }) => [item.itemId, item.productName]));
  return rows.map(({ id, at, name, who, itemId }) => ({
    eventId: String(id),
    at: at.toISOString(),
    sentence: scoringLabels.boardEvent({
      who: who ?? '',
      what: sentenceOf(name),
      product: itemId === null ? '' : (names.get(itemId) ?? ''),
    }),
  }));
}
