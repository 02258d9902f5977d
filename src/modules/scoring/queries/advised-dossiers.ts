import { type Expression, type SqlBool, sql } from 'kysely';
import { visibleDossiers } from '#modules/dossiers/index.ts';
import type { Actor } from '#platform/actor.ts';

/**
 * The dossiers that the viewer sees, as a condition over `dossiers.dossier as dossier`, where a grant that names a council
 * counts only in the unit that has it: whoever gives grants elsewhere may write any identifier into one.
 */
export function advisedDossiers(viewer: Actor, now: Date): Expression<SqlBool> {
  if (viewer.kind !== 'person') return visibleDossiers(viewer, now);
  // An interest is a person's: the advice is not read from another office that the person holds.
  const seen = sql<SqlBool>`(${visibleDossiers(viewer, now)} and not exists (select from dossiers.recusal
    where recusal.dossier_id = dossier.id and recusal.person_id = ${viewer.personId} and recusal.lifted_at is null))`;
  if (viewer.grant.scopeKind !== 'council') return seen;
  const { scopeId, unitId } = viewer.grant;
  return sql<SqlBool>`(${seen} and exists (select from scoring.council
    where council.id = ${scopeId}::uuid and council.unit_id = ${unitId}))`;
}
