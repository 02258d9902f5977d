import { z } from 'zod';
import { memberListOf } from '#modules/documents/index.ts';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { programmeRoles } from '../access.ts';
import { proposedRole, purposeOf } from '../rules/member-roles.ts';

/**
 * Writes down which roles an issued decision's member list means, so that a head finds them among the work. Performed
 * where the decision is issued, in the same transaction; doing it again adds nothing.
 */
export const proposeMemberRoles = defineCommand({
  name: 'member-role.propose',
  roles: programmeRoles['member-role.propose'],
  input: z.strictObject({ paperId: z.uuid() }),
  subject: async ({ db, actor }, { paperId }) => {
    const paper = await memberListOf(db, paperId);
    const isOwn = actor.kind === 'system' || (actor.kind === 'person' && actor.grant.unitId === paper?.unitId);
    if (!paper || !isOwn || paper.kind !== 'decision' || !['issued', 'corrected'].includes(paper.state))
      throw platformProblem('not-found');
    return paper;
  },
  may: () => yes,
  run: async ({ db, now, record }, { id: paperId, unitId, abstract, members }) => {
    const purpose = purposeOf(abstract);
    const rows = members.flatMap(({ id: paperMemberId, role: called }) => {
      const role = proposedRole(purpose, called);
      return role === undefined ? [] : [{ paperMemberId, paperId, unitId, role, proposedAt: now }];
    });
    if (rows.length > 0)
      await db
        .insertInto('programme.roleProposal')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    record({ subject: { kind: 'paper', id: paperId }, unitId, details: { purpose, proposed: rows.length } });
    return { proposed: rows.length };
  },
});
