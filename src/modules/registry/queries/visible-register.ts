import { type Expression, type SqlBool, sql } from 'kysely';
import { visibleTo } from '#modules/identity/index.ts';
import { wardStaff } from '#modules/identity/rules/roles.ts';
import type { Actor } from '#platform/actor.ts';

/**
 * Who sees which producers, as one condition on a query over `registry.producer as producer`. Councils, experts,
 * province and central office see products through dossiers, not through the register; administrators see none.
 */
export function visibleProducers(viewer: Actor): Expression<SqlBool> {
  if (viewer.kind === 'system') return sql<SqlBool>`true`;
  if (viewer.kind === 'visitor') return sql<SqlBool>`false`;
  const { role, unitId } = viewer.grant;
  // Also in the grant's own ward: whoever gives grants elsewhere may write any producer's identifier into one.
  if (role === 'producer') return visibleTo(viewer, { unitId: 'producer.unitId', producerId: 'producer.id' });
  if (role === 'neighbourhood-leader') return sql<SqlBool>`producer.neighbourhood_id = ${unitId}`;
  if ((wardStaff as readonly string[]).includes(role)) return sql<SqlBool>`producer.unit_id = ${unitId}`;
  return sql<SqlBool>`false`;
}

/** The same for a query over `registry.product as product`. A product lies in the unit of its producer. */
export function visibleProducts(viewer: Actor): Expression<SqlBool> {
  // Said of the product itself, so that the book can be read in its order from one index.
  if (viewer.kind === 'person' && (wardStaff as readonly string[]).includes(viewer.grant.role))
    return sql<SqlBool>`product.unit_id = ${viewer.grant.unitId}`;
  return sql<SqlBool>`exists (select from registry.producer where producer.id = product.producer_id
    and ${visibleProducers(viewer)})`;
}
