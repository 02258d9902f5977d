import { z } from 'zod';
import { endCouncilRole } from '#modules/identity/index.ts';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { councilAppointers, maySteerCouncil } from '../access.ts';
import { lockCouncil, refuseWhileSitting } from './locked-council.ts';

/** Ends a seat and the grant that came with it. Past sessions keep the member on their rolls. */
export const dismissMember = defineCommand({
  name: 'council-member.dismiss',
  roles: councilAppointers,
  input: z.strictObject({ councilId: z.uuid(), memberId: z.uuid(), reason: requiredText(500) }),
  subject: async (context, { councilId, memberId }) => {
    const council = await lockCouncil(context, councilId);
    const member = await context.db
      .selectFrom('scoring.councilMember')
      .select(['id', 'grantId'])
      .where('id', '=', memberId)
      .where('councilId', '=', councilId)
      .where('dismissedAt', 'is', null)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!member) throw platformProblem('not-found');
    return { council, member };
  },
  may: (actor, { council }) => maySteerCouncil(actor, council.unitId),
  run: async (context, { council, member }, { reason }) => {
    await refuseWhileSitting(context, council.id);
    await context.db
      .updateTable('scoring.councilMember')
      .set({ dismissedAt: context.now })
      .where('id', '=', member.id)
      .execute();
    const grant = await context.db
      .selectFrom('identity.roleGrant')
      .select('validTo')
      .where('id', '=', member.grantId)
      .executeTakeFirstOrThrow();
    if (grant.validTo === null || grant.validTo > context.now)
      await context.perform(endCouncilRole, { grantId: member.grantId });
    context.record({
      subject: { kind: 'council', id: council.id },
      unitId: council.unitId,
      details: { memberId: member.id, reason },
    });
    return { councilId: council.id };
  },
});
