import { type Expression, type SqlBool, sql } from 'kysely';
import { carriedBy, visibleTo } from '#modules/identity/index.ts';
import { councilSeats, wardStaff } from '#modules/identity/rules/roles.ts';
import type { Actor, PersonActor } from '#platform/actor.ts';
import { hasRoleFor } from '../access.ts';

/**
 * Who sees which dossiers, as one condition on a query over `dossiers.dossier as dossier`. `open` is the whole dossier
 * with its evidence; `list` is the line in a list. Everything else does not exist for the viewer (404).
 */
export function visibleDossiers(viewer: Actor, now: Date, reach: 'list' | 'open' = 'open'): Expression<SqlBool> {
  if (viewer.kind === 'system') return sql<SqlBool>`true`;
  if (viewer.kind === 'visitor') return nothing;
  const { role, unitId, scopeId } = viewer.grant;
  // Whoever gives grants in another unit may write any identifier into one: the dossier also lies with the grant's unit.
  if (role === 'producer') return visibleTo(viewer, { unitId: 'dossier.unitId', producerId: 'dossier.producerId' });
  if (role === 'expert') return readerNow(sql<SqlBool>`reader.person_id = ${viewer.personId}`, now);
  if (isCouncilRole(role))
    return sql<SqlBool>`(${readerNow(sql<SqlBool>`reader.council_id = ${scopeId}`, now)}
      and (${carriedBy('dossier.unitId', unitId)} or ${carriedBy('dossier.forwardedTo', unitId)}))`;
  if (role === 'neighbourhood-leader') return reach === 'list' ? ofNeighbourhood(viewer) : nothing;
  // An official sees the unit's own dossiers, and those that a commune sent to the unit (khoản 2 Điều 7).
  if (isOfficial(role)) return sql<SqlBool>`(dossier.unit_id = ${unitId} or dossier.forwarded_to = ${unitId})`;
  // Central office and administrators: nothing in this part of the programme.
  return nothing;
}

/** What a council of the viewer's unit may take up: received by that commune, or forwarded to that province. */
export function readyForCouncilOf(viewer: Actor): Expression<SqlBool> {
  if (viewer.kind === 'system') return sql<SqlBool>`dossier.state in ('received', 'forwarded')`;
  if (viewer.kind === 'visitor' || !hasRoleFor(viewer, 'dossier.take-to-council')) return nothing;
  const { unitId } = viewer.grant;
  return sql<SqlBool>`((dossier.state = 'received' and dossier.unit_id = ${unitId})
    or (dossier.state = 'forwarded' and dossier.forwarded_to = ${unitId}))`;
}

const nothing = sql<SqlBool>`false`;

const readerNow = (who: Expression<SqlBool>, now: Date) =>
  sql<SqlBool>`exists (select from dossiers.reader where reader.dossier_id = dossier.id and ${who}
    and reader.valid_from <= ${now} and (reader.valid_to is null or reader.valid_to > ${now}))`;

// The group leader knows who in the group takes part and how far they are, not what their papers say.
const ofNeighbourhood = (viewer: PersonActor) =>
  sql<SqlBool>`exists (select from registry.producer where producer.id = dossier.producer_id
    and producer.neighbourhood_id = ${viewer.grant.unitId})`;

const isCouncilRole = (role: string): boolean =>
  role === 'advisory-team' || (councilSeats as readonly string[]).includes(role);

const isOfficial = (role: string): boolean =>
  role === 'provincial-office' || (wardStaff as readonly string[]).includes(role);
