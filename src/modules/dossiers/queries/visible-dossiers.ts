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
  if (role === 'expert')
    return sql<SqlBool>`(${readerNow(sql<SqlBool>`reader.person_id = ${viewer.personId}`, now)} and ${notRecused(viewer)})`;
  if (isCouncilRole(role))
    return sql<SqlBool>`(${readerNow(sql<SqlBool>`reader.council_id = ${scopeId}`, now)}
      and ${notRecused(viewer)}
      and (${carriedBy('dossier.unitId', unitId)} or ${carriedBy('dossier.forwardedTo', unitId)}
        or ${carriedBy('dossier.centreId', unitId)}))`;
  if (role === 'neighbourhood-leader') return reach === 'list' ? ofNeighbourhood(viewer) : nothing;
  // An official sees the unit's own dossiers, and those that a commune sent to the unit (khoản 2 Điều 7).
  if (isOfficial(role)) return sql<SqlBool>`(dossier.unit_id = ${unitId} or dossier.forwarded_to = ${unitId})`;
  // Khoản 4 Điều 7: the ministry's office has what a province sent it.
  if (role === 'central-office') return sql<SqlBool>`dossier.centre_id = ${unitId}`;
  // Administrators: nothing in this part of the programme.
  return nothing;
}

/**
 * What a council of the viewer's unit may take up: what a commune has received (a rehearsal, or its own council in
 * working mode B), what a province took in, what was sent to the ministry.
 */
export function readyForCouncilOf(viewer: Actor): Expression<SqlBool> {
  if (viewer.kind === 'system')
    return sql<SqlBool>`dossier.state in ('received', 'under-assessment', 'assessed', 'province-received', 'awaiting-council', 'sent-to-centre')`;
  if (viewer.kind === 'visitor' || !hasRoleFor(viewer, 'dossier.take-to-council')) return nothing;
  const { unitId } = viewer.grant;
  return sql<SqlBool>`((dossier.state in ('received', 'under-assessment', 'assessed') and dossier.unit_id = ${unitId})
    or (dossier.state = 'awaiting-council' and dossier.forwarded_to is null and dossier.unit_id = ${unitId})
    or (dossier.state in ('province-received', 'awaiting-council') and dossier.forwarded_to = ${unitId})
    or (dossier.state = 'sent-to-centre' and dossier.centre_id = ${unitId}))`;
}

const nothing = sql<SqlBool>`false`;

// Whoever declared an interest sees nothing of the dossier in their seat, whichever council it lies with.
const notRecused = (viewer: PersonActor) =>
  sql<SqlBool>`not exists (select from dossiers.recusal where recusal.dossier_id = dossier.id
    and recusal.person_id = ${viewer.personId} and recusal.lifted_at is null)`;

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
