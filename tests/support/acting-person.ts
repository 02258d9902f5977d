import { randomUUID } from 'node:crypto';
import { giveGrant } from '#modules/identity/index.ts';
import type { Role } from '#modules/identity/rules/roles.ts';
import { type PersonActor, systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Database } from '#platform/db.server.ts';
import { performerOf } from './council.ts';

/** A new person with one grant, acting under it. */
export async function createActor(
  db: Database,
  owner: Database,
  { name, ...grant }: { role: Role; unitId: string; name: string; scopeId?: string },
  now: Date,
): Promise<{ actor: PersonActor }> {
  const id = randomUUID();
  await owner
    .insertInto('identity.person')
    .values({ id, name, email: `${id}@mau.vn`, searchKey: 'nguoi mau' })
    .execute();
  await perform(performerOf(db, systemActor('test'), now), giveGrant, { personId: id, ...grant });
  return { actor: await actorOf(owner, id, grant.role) };
}

/** The person acting under their grant of that role. */
export async function actorOf(owner: Database, personId: string, role: string): Promise<PersonActor> {
  const row = await owner
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
    ])
    .select('person.name')
    .where('grant.personId', '=', personId)
    .where('grant.role', '=', role)
    .executeTakeFirstOrThrow();
  return {
    kind: 'person',
    personId,
    name: row.name,
    sessionId: randomUUID(),
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
