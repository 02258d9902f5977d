import { type Expression, type SqlBool, sql } from 'kysely';
import { carriedBy } from '#modules/identity/index.ts';
import type { Actor } from '#platform/actor.ts';

/**
 * Who sees which plans, as one condition on a column that names the commune: everybody with a grant in that ward (or in
 * the ward that carries its work), and nobody else. A plan is a published paper; what was said and handed in about its
 * tasks is narrower (`opensTask` in access.ts).
 */
export function inOwnWard(viewer: Actor, column: string): Expression<SqlBool> {
  if (viewer.kind === 'system') return sql<SqlBool>`true`;
  const unitId = wardOf(viewer);
  return unitId === undefined ? sql<SqlBool>`false` : carriedBy(column, unitId);
}

/** The commune that the viewer acts in: of the grant, or above its neighbourhood group. */
export function wardOf(viewer: Actor): string | undefined {
  if (viewer.kind !== 'person' || viewer.grant.role === 'administrator') return undefined;
  const [, , commune] = viewer.grant.unitPath.split('/');
  return commune || undefined;
}
