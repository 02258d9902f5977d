import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { countLimit, pageAsked, pageSize } from '#platform/list-view.ts';
import type { DecisionState } from '../rules/workflows.ts';
import { visibleDecisions } from './visible-certificates.ts';

export const decisionPage = (parameters: URLSearchParams): number => pageAsked(parameters);

/** The decisions that the viewer's unit drafted, issued or recorded, newest first, one page. */
export async function decisionList(db: Reader, viewer: Actor, { page }: { page: number }) {
  const visible = db.selectFrom('recognition.decision as decision').where(visibleDecisions(viewer));
  const [rows, counted] = await Promise.all([
    visible
      .select([
        'decision.id',
        'decision.abstract',
        'decision.issuer',
        'decision.number',
        'decision.dated',
        'decision.state',
        'decision.sample',
        sql<number>`(select count(*)::int from recognition.decision_item where decision_id = decision.id)`.as(
          'products',
        ),
      ])
      .orderBy('decision.createdAt', 'desc')
      .orderBy('decision.id')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute(),
    db
      .selectFrom(visible.select('decision.id').limit(countLimit).as('found'))
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { rows: rows.map((row) => ({ ...row, state: row.state as DecisionState })), total: counted.total };
}
