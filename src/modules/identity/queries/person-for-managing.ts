import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { managedPath } from '../access.ts';

/**
 * A person who holds or held a grant in the part of the tree that the actor manages, with every grant in force
 * anywhere; anybody else is not found.
 */
export async function getPersonForManaging(db: Reader, actor: Actor, personId: string, now: Date) {
  const path = managedPath(actor);
  const person =
    path === undefined
      ? undefined
      : await db
          .selectFrom('identity.person')
          .select(['id', 'name', 'email', 'phone', 'twoFactorEnabled', 'sample'])
          .where('id', '=', personId)
          .executeTakeFirst();
  if (!person || path === undefined) throw platformProblem('not-found');
  const grants = await db
    .selectFrom('identity.roleGrant as grant')
    .innerJoin('identity.unit as unit', 'unit.id', 'grant.unitId')
    .select(['grant.id', 'grant.role', 'grant.validTo', 'unit.id as unitId', 'unit.path as unitPath'])
    .where('grant.personId', '=', personId)
    .orderBy('grant.validFrom')
    .orderBy('grant.id')
    .execute();
  const own = actor.kind === 'system' || (actor.kind === 'person' && actor.personId === personId);
  if (!own && !grants.some((grant) => grant.unitPath.startsWith(path))) throw platformProblem('not-found');
  return {
    ...person,
    /** The unit that the event about this person belongs to: the first of theirs that the actor manages. */
    unitId: grants.find((grant) => grant.unitPath.startsWith(path))?.unitId ?? null,
    grants: grants.filter((grant) => grant.validTo === null || grant.validTo > now),
  };
}
