import { z } from 'zod';
import { noBecause, type Verdict } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { mayKeepCouncilRole } from '../access.ts';
import { identityProblem } from '../problems.ts';
import { councilKeepers } from '../rules/grantable-roles.ts';
import { ownCouncilUnit } from './own-council.ts';

/** Ends a role in one of the unit's own councils now; it stays in the book. */
export const endCouncilRole = defineCommand({
  name: 'council-role.end',
  roles: councilKeepers,
  input: z.strictObject({ grantId: z.uuid() }),
  subject: async (context, { grantId }) => {
    const grant = await context.db
      .selectFrom('identity.roleGrant')
      .select(['id', 'personId', 'role', 'unitId', 'scopeId', 'validTo'])
      .where('id', '=', grantId)
      .where('scopeKind', '=', 'council')
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!grant) throw platformProblem('not-found');
    return { ...grant, unit: await ownCouncilUnit(context, grant.unitId) };
  },
  may: (actor, { id, role, unit, validTo }, now): Verdict => {
    if (actor.kind === 'person' && actor.grant.id === id) return noBecause(identityProblem('grant.own'));
    if (validTo !== null && validTo <= now) return noBecause(identityProblem('grant.ended'));
    return mayKeepCouncilRole(actor, unit, role);
  },
  run: async ({ db, now, record }, grant) => {
    await db.updateTable('identity.roleGrant').set({ validTo: now }).where('id', '=', grant.id).execute();
    record({
      subject: { kind: 'person', id: grant.personId },
      unitId: grant.unitId,
      details: { grantId: grant.id, role: grant.role, scopeId: grant.scopeId },
    });
    return {};
  },
});
