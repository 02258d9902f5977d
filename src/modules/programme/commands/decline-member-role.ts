import { z } from 'zod';
import { noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { isStaff, programmeRoles } from '../access.ts';
import { programmeProblem } from '../problems.ts';
import { inOwnWard } from '../queries/visible-plans.ts';

/** A head leaves somebody on a decision's list without a role here: they take part without an account. */
export const declineMemberRole = defineCommand({
  name: 'member-role.decline',
  roles: programmeRoles['member-role.decline'],
  input: z.strictObject({ paperMemberId: z.uuid() }),
  subject: async ({ db, actor }, { paperMemberId }) => {
    const proposal = await db
      .selectFrom('programme.roleProposal as proposal')
      .selectAll('proposal')
      .where('proposal.paperMemberId', '=', paperMemberId)
      .where(inOwnWard(actor, 'proposal.unitId'))
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!proposal || !isStaff(actor)) throw platformProblem('not-found');
    return proposal;
  },
  may: (_actor, { settledAt }) => (settledAt === null ? yes : noBecause(programmeProblem('member-role.settled'))),
  run: async ({ db, now, record }, { paperMemberId, paperId, unitId, role }) => {
    await db
      .updateTable('programme.roleProposal')
      .set({ settledAt: now })
      .where('paperMemberId', '=', paperMemberId)
      .execute();
    record({ subject: { kind: 'paper', id: paperId }, unitId, details: { paperMemberId, role } });
    return { paperId };
  },
});
