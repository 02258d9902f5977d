import { type Expression, type SqlBool, sql } from 'kysely';
import { visibleTo } from '#modules/identity/index.ts';
import type { Actor, PersonActor } from '#platform/actor.ts';

const officials = [
  'economic-office',
  'economic-office-head',
  'ward-leader',
  'culture-office',
  'one-stop-desk',
  'records-clerk',
];

/** Somebody of the commune who reads ideas and the lists made of them. */
export const isIdeaOfficial = (viewer: Actor): viewer is PersonActor =>
  viewer.kind === 'person' && officials.includes(viewer.grant.role);

/**
 * Who sees which ideas, over `dossiers.idea as idea`: the producer its own, the commune's officials those of their unit.
 * A draft that a producer writes is not the office's yet.
 */
export function visibleIdeas(viewer: Actor): Expression<SqlBool> {
  if (viewer.kind === 'system') return sql<SqlBool>`true`;
  if (viewer.kind === 'visitor') return sql<SqlBool>`false`;
  if (viewer.grant.role === 'producer')
    return visibleTo(viewer, { unitId: 'idea.unitId', producerId: 'idea.producerId' });
  if (!isIdeaOfficial(viewer)) return sql<SqlBool>`false`;
  return sql<SqlBool>`(idea.unit_id = ${viewer.grant.unitId} and (idea.state <> 'draft' or idea.by_office))`;
}
