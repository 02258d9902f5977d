import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { explain, type May } from '#platform/explain.ts';
import { platformProblem } from '#platform/problem.ts';
import { formatPhone } from '#standards/vietnam/phone.ts';
import { managedPath, mayManagePerson, mayRevokeGrant } from '../access.ts';
import { isPlaceholderEmail } from '../rules/contact.ts';
import { getPersonForManaging } from './person-for-managing.ts';

export interface PersonGrantRow {
  id: string;
  role: string;
  unitName: string;
  validFrom: Date;
  validTo: Date | null;
  ended: boolean;
  mayRevoke: May;
}

/** One person for those who look after people; of their grants only those where the viewer manages. */
export async function personPage(db: Reader, viewer: Actor, personId: string, now: Date) {
  const path = managedPath(viewer);
  if (path === undefined) throw platformProblem('not-found');
  const person = await getPersonForManaging(db, viewer, personId, now);
  const rows = await db
    .selectFrom('identity.roleGrant as grant')
    .innerJoin('identity.unit as unit', 'unit.id', 'grant.unitId')
    .select(['grant.id', 'grant.role', 'grant.validFrom', 'grant.validTo'])
    .select(['unit.fullName as unitName', 'unit.path as unitPath'])
    .where('grant.personId', '=', personId)
    .orderBy('grant.validFrom', 'desc')
    .orderBy('grant.id')
    .execute();
  const lock = await db
    .selectFrom('identity.signInLock')
    .select('lockedUntil')
    .where('personId', '=', personId)
    .executeTakeFirst();
  const grants = rows
    .filter((row) => row.unitPath.startsWith(path))
    .map(({ unitPath, ...row }): PersonGrantRow => {
      const ended = row.validTo !== null && row.validTo <= now;
      return { ...row, ended, mayRevoke: explain(mayRevokeGrant(viewer, { ...row, unitPath, ended })) };
    });
  return {
    id: person.id,
    name: person.name,
    email: isPlaceholderEmail(person.email) ? null : person.email,
    phone: person.phone && formatPhone(person.phone),
    sample: person.sample,
    twoFactorEnabled: person.twoFactorEnabled,
    lockedUntil: lock?.lockedUntil && lock.lockedUntil > now ? lock.lockedUntil : null,
    grants,
    mayManage: explain(mayManagePerson(viewer, person)),
  };
}
