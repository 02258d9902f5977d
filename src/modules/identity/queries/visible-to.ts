import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import { type Role, wardStaff } from '../rules/roles.ts';

/** The columns of a query that say whose a row is, as the query names them: `'product.unitId'`. */
export interface OwnerColumns {
  /** The commune that the row belongs to. */
  unitId: string;
  /** The neighbourhood group, where rows have one; without it a group's leader sees nothing. */
  neighbourhoodId?: string;
  /** The producer, where rows have one; without it a producer sees nothing. */
  producerId?: string;
}

/**
 * Narrows a query to the rows of the register and the dossiers that the viewer sees: `.where(visibleTo(viewer, {…}))`.
 * Officials of a commune: its rows and those of units whose work it carries. A neighbourhood leader: the own group. A
 * producer: the own rows. Everybody else (council, expert, province, centre, administrator, visitor): none; the module
 * that appoints, assigns or forwards adds its own condition with `or`.
 */
export function visibleTo(viewer: Actor, columns: OwnerColumns): RawBuilder<SqlBool> {
  if (viewer.kind === 'system') return sql<SqlBool>`true`;
  if (viewer.kind === 'visitor') return sql<SqlBool>`false`;
  const { role, unitId, unitPath, scopeId } = viewer.grant;
  if ((wardStaff as readonly Role[]).includes(role as Role) && isCommunePath(unitPath))
    return carriedBy(columns.unitId, unitId);
  if (role === 'neighbourhood-leader' && columns.neighbourhoodId)
    return sql<SqlBool>`${sql.ref(columns.neighbourhoodId)} = ${unitId}`;
  if (role === 'producer' && columns.producerId && scopeId !== null)
    return sql<SqlBool>`(${sql.ref(columns.producerId)} = ${scopeId} and ${carriedBy(columns.unitId, unitId)})`;
  return sql<SqlBool>`false`;
}

/** Rows of the unit itself or of a unit whose work it carries since a succession took effect. */
export function carriedBy(column: string, unitId: string): RawBuilder<SqlBool> {
  // An InitPlan: evaluated once for the whole query, and the table of successions is tiny.
  return sql<SqlBool>`${sql.ref(column)} = any (array(
    with recursive carried (unit_id) as (
      values (${unitId}::text)
      union
      select s.unit_id from carried c join identity.unit_succession s on s.successor_id = c.unit_id
      where s.carries_work and s.took_effect_at is not null
    ) select unit_id from carried))`;
}

// `VN/01/00175/`: the country, a province, a commune.
const isCommunePath = (path: string): boolean => path.split('/').length === 4;
