import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { managedPath, mayRevokeGrant, peopleManagers } from '../access.ts';

/** Ends a grant now; it stays in the book. The person's next request no longer acts under it. */
export const revokeGrant = defineCommand({
  name: 'grant.revoke',
  roles: peopleManagers,
  input: z.strictObject({ grantId: z.uuid() }),
  subject: async ({ db, actor, now }, { grantId }) => {
    const grant = await db
      .selectFrom('identity.roleGrant as grant')
      .innerJoin('identity.unit as unit', 'unit.id', 'grant.unitId')
      .select(['grant.id', 'grant.personId', 'grant.role', 'grant.unitId', 'grant.validTo', 'unit.path as unitPath'])
      .where('grant.id', '=', grantId)
      .forNoKeyUpdate('grant')
      .executeTakeFirst();
    const path = managedPath(actor);
    if (!grant || path === undefined || !grant.unitPath.startsWith(path)) throw platformProblem('not-found');
    return { ...grant, ended: grant.validTo !== null && grant.validTo <= now };
  },
  may: mayRevokeGrant,
  run: async ({ db, now, record }, grant) => {
    await db.updateTable('identity.roleGrant').set({ validTo: now }).where('id', '=', grant.id).execute();
    record({
      subject: { kind: 'person', id: grant.personId },
      unitId: grant.unitId,
      details: { grantId: grant.id, role: grant.role },
    });
    return {};
  },
});
