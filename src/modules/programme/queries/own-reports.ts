import { type Expression, type SqlBool, sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { participantOf } from '../access.ts';
import { inOwnWard } from './visible-plans.ts';

/** The reports that the viewer owes for their office, group or producer, as a condition on `programme.unit_report as report`. */
export function owedBy(viewer: Actor): Expression<SqlBool> {
  const { party, neighbourhoodId } = participantOf(viewer);
  if (viewer.kind !== 'person' || party === undefined) return sql<SqlBool>`false`;
  const own = sql<SqlBool>`report.party = ${party}
    and report.neighbourhood_id is not distinct from ${neighbourhoodId}
    and report.producer_id is not distinct from ${party === 'producers' ? viewer.grant.scopeId : null}::uuid`;
  return sql<SqlBool>`(${own} and ${inOwnWard(viewer, 'report.unitId')})`;
}

/** The viewer's own reports, the newest month first; two years of them at most. */
export function ownReports(db: Reader, viewer: Actor) {
  return db
    .selectFrom('programme.unitReport as report')
    .select(['report.id', 'report.period', 'report.name', 'report.dueOn', 'report.submittedAt', 'report.late'])
    .where(owedBy(viewer))
    .orderBy('report.period', 'desc')
    .limit(24)
    .execute();
}
