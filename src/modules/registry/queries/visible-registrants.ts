import { type Expression, type SqlBool, sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import { isListKeeper } from '../list-access.ts';

/**
 * Who sees which registrants, over `registry.registrant as registrant`: the leader those of the own group, the economic
 * office those that were sent to it.
 */
export function visibleRegistrants(viewer: Actor): Expression<SqlBool> {
  if (viewer.kind === 'system') return sql<SqlBool>`true`;
  if (viewer.kind === 'visitor') return sql<SqlBool>`false`;
  const { role, unitId } = viewer.grant;
  if (role === 'neighbourhood-leader') return sql<SqlBool>`registrant.neighbourhood_id = ${unitId}`;
  if (isListKeeper(viewer))
    return sql<SqlBool>`(registrant.unit_id = ${unitId} and registrant.state not in ('listed', 'returned'))`;
  return sql<SqlBool>`false`;
}
