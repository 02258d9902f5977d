import type { PersonActor } from '#platform/actor.ts';
import type { Installation } from '#platform/context.ts';
import type { Performer } from '#platform/performer.ts';

/** A performer that acts as that person under their grant of that role, as if they had signed in. Throws without one. */
export async function actAs(
  installation: Installation,
  personId: string,
  role: string,
): Promise<Performer & { actor: PersonActor }> {
  const row = await installation.db
    .selectFrom('identity.roleGrant as grant')
    .innerJoin('identity.unit as unit', 'unit.id', 'grant.unitId')
    .innerJoin('identity.person as person', 'person.id', 'grant.personId')
    .select([
      'grant.id',
      'grant.role',
      'grant.unitId',
      'unit.path',
      'unit.fullName',
      'grant.scopeKind',
      'grant.scopeId',
      'person.name',
    ])
    .where('grant.personId', '=', personId)
    .where('grant.role', '=', role)
    .where('grant.validTo', 'is', null)
    .orderBy('grant.validFrom', 'desc')
    .executeTakeFirstOrThrow();
  return {
    ...installation,
    actor: {
      kind: 'person',
      personId,
      name: row.name,
      // Nobody signed in: the demonstration acts inside the process.
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
    },
  };
}
