import { type Expression, type SqlBool, sql } from 'kysely';
import { visibleTo } from '#modules/identity/index.ts';
import { councilSeats } from '#modules/identity/rules/roles.ts';
import type { Actor, PersonActor } from '#platform/actor.ts';

/**
 * Who sees which papers, as one condition on a query over `documents.paper as paper`: staff of a unit every paper of
 * it, also before it is issued; a province's office and the ministry's their own; a seat of a council its council's; the advisory team what
 * its council has issued. For everybody else papers do not exist here.
 */
export function visiblePapers(viewer: Actor): Expression<SqlBool> {
  if (viewer.kind === 'person') {
    const { role, unitId, scopeId } = viewer.grant;
    // A grant of another unit can name any council: both must be the paper's.
    const ofCouncil = sql<SqlBool>`paper.council_id = ${scopeId} and paper.unit_id = ${unitId}`;
    if ((councilSeats as readonly string[]).includes(role)) return sql<SqlBool>`(${ofCouncil})`;
    if (role === 'advisory-team')
      return sql<SqlBool>`(${ofCouncil} and paper.state in ('issued', 'corrected', 'replaced', 'revoked'))`;
  }
  return ofOwnUnit(viewer, 'paper.unitId');
}

/** Rows that the staff of a unit share: papers, incoming papers, series, authorisations. `column` says whose it is. */
export function ofOwnUnit(viewer: Actor, column: string): Expression<SqlBool> {
  if (viewer.kind === 'person' && isOfficeAbove(viewer.grant))
    return sql<SqlBool>`${sql.ref(column)} = ${viewer.grant.unitId}`;
  return visibleTo(viewer, { unitId: column });
}

// `VN/01/`: the country and a province; `VN/`: the ministry.
const isOfficeAbove = ({ role, unitPath }: PersonActor['grant']): boolean =>
  unitPath.split('/').length === 3
    ? ['provincial-office', 'records-clerk'].includes(role)
    : unitPath.split('/').length === 2 && ['central-office', 'records-clerk'].includes(role);
