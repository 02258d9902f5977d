import { type Expression, type SqlBool, sql } from 'kysely';
import { carriedBy, visibleTo } from '#modules/identity/index.ts';
import { wardStaff } from '#modules/identity/rules/roles.ts';
import type { Actor } from '#platform/actor.ts';
import { levelOfPath } from '../rules/competence.ts';

/**
 * Who sees which certificates with everything around them, as one condition on a query over
 * `recognition.certificate as certificate`: the commune its own, the province those of its communes, the ministry five
 * stars, a producer its own, a group's leader those of the group. What anybody may know is on the public page.
 */
export function visibleCertificates(viewer: Actor): Expression<SqlBool> {
  if (viewer.kind === 'system') return sql<SqlBool>`true`;
  if (viewer.kind === 'visitor') return nothing;
  const { role, unitId, unitPath } = viewer.grant;
  if (role === 'producer')
    return visibleTo(viewer, { unitId: 'certificate.unitId', producerId: 'certificate.producerId' });
  if (role === 'neighbourhood-leader')
    return sql<SqlBool>`exists (select from registry.producer where producer.id = certificate.producer_id
      and producer.neighbourhood_id = ${unitId})`;
  if (role === 'central-office') return sql<SqlBool>`(certificate.stars = 5 or certificate.issuer_unit_id = ${unitId})`;
  const level = levelOfPath(unitPath);
  if (level === 'province' && ['provincial-office', 'records-clerk', 'inspector'].includes(role))
    return sql<SqlBool>`exists (select from identity.unit where unit.id = certificate.unit_id
      and starts_with(unit.path, ${unitPath}))`;
  if (level === 'commune' && (wardStaff as readonly string[]).includes(role))
    return carriedBy('certificate.unitId', unitId);
  return nothing;
}

/** Decisions lie with the unit that issues or records them. Over `recognition.decision as decision`. */
export function visibleDecisions(viewer: Actor): Expression<SqlBool> {
  if (viewer.kind === 'system') return sql<SqlBool>`true`;
  if (viewer.kind === 'visitor') return nothing;
  const { role, unitId } = viewer.grant;
  const staff = [...wardStaff, 'provincial-office', 'central-office'] as readonly string[];
  return staff.includes(role) ? carriedBy('decision.unitId', unitId) : nothing;
}

const nothing = sql<SqlBool>`false`;
