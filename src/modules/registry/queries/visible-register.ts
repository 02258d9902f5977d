import { type Expression, type SqlBool, sql } from 'kysely';
import { wardStaff } from '#modules/identity/rules/roles.ts';
import type { Actor } from '#platform/actor.ts';

/**
 * Who sees which producers, as one condition on a query over `registry.producer as producer`. Councils, experts,
 * province and central office see products through dossiers, not through the register; administrators see none.
 */
export function visibleProducers(viewer: Actor): Expression<SqlBool> {
  if (viewer.kind === 'system') return sql<SqlBool>`true`;
  if (viewer.kind === 'visitor') return sql<SqlBool>`false`;
  const { role, unitId, scopeId } = viewer.grant;
  if (role === 'producer') return sql<SqlBool>`producer.id = ${scopeId}`;
  if (role === 'neighbourhood-leader') return sql<SqlBool>`producer.neighbourhood_id = ${unitId}`;
  if ((wardStaff as readonly string[]).includes(role)) return sql<SqlBool>`producer.unit_id = ${unitId}`;
  return sql<SqlBool>`false`;
}

/** The same for a query over `registry.product as product`. */
export function visibleProducts(viewer: Actor): Expression<SqlBool> {
  return sql<SqlBool>`exists (select from registry.producer where producer.id = product.producer_id
    and ${visibleProducers(viewer)})`;
}
