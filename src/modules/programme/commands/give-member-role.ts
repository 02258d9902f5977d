import { z } from 'zod';
import { giveGrant } from '#modules/identity/index.ts';
import { allOf, noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { isStaff, programmeRoles } from '../access.ts';
import { programmeProblem } from '../problems.ts';
import { inOwnWard } from '../queries/visible-plans.ts';
import { rolesFromPapers } from '../rules/member-roles.ts';

/**
 * A head confirms that somebody on an issued decision's member list gets the role that the decision means for them.
 * Identity gives the grant at the same instant, with its own event and its own refusals.
 */
export const giveMemberRole = defineCommand({
  name: 'member-role.give',
  roles: programmeRoles['member-role.give'],
  input: z.strictObject({ paperMemberId: z.uuid(), role: z.enum(rolesFromPapers), personId: z.uuid().optional() }),
  subject: async ({ db, actor }, { paperMemberId, personId }) => {
    const member = await db
      .selectFrom('documents.paperMember as member')
      .innerJoin('documents.paper as paper', 'paper.id', 'member.paperId')
      .select(['member.id', 'member.personId', 'paper.id as paperId', 'paper.unitId', 'paper.state', 'paper.number'])
      .where('member.id', '=', paperMemberId)
      .where(inOwnWard(actor, 'paper.unitId'))
      .forNoKeyUpdate('member')
      .executeTakeFirst();
    if (!member || !isStaff(actor)) throw platformProblem('not-found');
    const given = await db
      .selectFrom('programme.memberRole')
      .select('grantId')
      .where('paperMemberId', '=', member.id)
      .executeTakeFirst();
    return { ...member, given: given !== undefined, chosen: personId ?? member.personId };
  },
  may: (_actor, { state, given, chosen }) =>
    allOf(
      state === 'issued' || state === 'corrected' ? yes : noBecause(programmeProblem('member-role.not-issued')),
      given ? noBecause(programmeProblem('member-role.given-already')) : yes,
      chosen === null ? noBecause(programmeProblem('member-role.no-person')) : yes,
    ),
  run: async (context, member, { role }) => {
    const personId = member.chosen as string;
    const { grantId } = await context.perform(giveGrant, { personId, role, unitId: member.unitId });
    await context.db
      .insertInto('programme.memberRole')
      .values({
        ...{ personId, role, grantId },
        paperMemberId: member.id,
        unitId: member.unitId,
        givenBy: context.actor.kind === 'person' ? context.actor.personId : null,
        givenAt: context.now,
      })
      .execute();
    context.record({
      subject: { kind: 'person', id: personId },
      unitId: member.unitId,
      details: { paperId: member.paperId, paperMemberId: member.id, role, grantId },
    });
    return { paperId: member.paperId, grantId };
  },
});
