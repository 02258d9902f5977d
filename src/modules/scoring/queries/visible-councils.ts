import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { councilSeats } from '#modules/identity/rules/roles.ts';
import type { Actor } from '#platform/actor.ts';

/** Who sees the councils of their own unit without sitting in one. */
const unitReaders = [
  'economic-office-head',
  'economic-office',
  'ward-leader',
  'records-clerk',
  'provincial-office',
  'central-office',
  'administrator',
];

/**
 * Narrows a query to the councils that the viewer may see: the one they sit in (or advise), or those of their unit.
 * The query must name the table `scoring.council` as `council`. Nobody sees another unit's councils.
 */
export function visibleCouncil(viewer: Actor): RawBuilder<SqlBool> {
  if (viewer.kind === 'system') return sql<SqlBool>`true`;
  if (viewer.kind !== 'person') return sql<SqlBool>`false`;
  const { grant } = viewer;
  if ((councilSeats as readonly string[]).includes(grant.role))
    return sql<SqlBool>`exists (select from scoring.council_member seat
      where seat.council_id = council.id and seat.grant_id = ${grant.id} and seat.dismissed_at is null)`;
  if (grant.role === 'advisory-team' && grant.scopeKind === 'council')
    return sql<SqlBool>`council.id = ${grant.scopeId}::uuid and council.unit_id = ${grant.unitId}`;
  if (unitReaders.includes(grant.role)) return sql<SqlBool>`council.unit_id = ${grant.unitId}`;
  return sql<SqlBool>`false`;
}
