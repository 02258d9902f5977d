import { randomUUID } from 'node:crypto';
import { actorOfGrant, giveGrant } from '#modules/identity/index.ts';
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
  const grant = await owner
    .selectFrom('identity.roleGrant')
    .select(['id', 'validFrom'])
    .where('personId', '=', personId)
    .where('role', '=', role)
    .executeTakeFirstOrThrow();
  const actor = await actorOfGrant(owner, { personId, grantId: grant.id }, grant.validFrom);
  return { ...(actor as PersonActor), sessionId: randomUUID() };
}
