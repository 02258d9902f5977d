import type { PersonActor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';

/**
 * The person acting under that grant of theirs although nobody is signed in: a long job works for whoever asked for it.
 * Undefined where the grant is not theirs or has ended.
 */
export async function actorOfGrant(
  db: Reader,
  { personId, grantId }: { personId: string; grantId: string },
  now: Date,
): Promise<PersonActor | undefined> {
  const row = await db
    .selectFrom('identity.roleGrant as grant')
    .innerJoin('identity.unit as unit', 'unit.id', 'grant.unitId')
    .innerJoin('identity.person as person', 'person.id', 'grant.personId')
    .select(['grant.id', 'grant.role', 'grant.unitId', 'grant.scopeKind', 'grant.scopeId'])
    .select(['unit.path', 'unit.fullName', 'person.name'])
    .where('grant.id', '=', grantId)
    .where('grant.personId', '=', personId)
    .where((where) => where.or([where('grant.validTo', 'is', null), where('grant.validTo', '>', now)]))
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    kind: 'person',
    personId,
    name: row.name,
    sessionId: '00000000-0000-0000-0000-000000000000',
    grant: {
      id: row.id,
      role: row.role,
      unitId: row.unitId,
      unitPath: row.path,
      unitName: row.fullName,
      scopeKind: row.scopeKind as 'council' | 'producer' | null,
      scopeId: row.scopeId,
    },
  };
}
