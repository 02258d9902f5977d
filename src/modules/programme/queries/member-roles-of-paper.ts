import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { hasRoleFor, isStaff } from '../access.ts';
import { councils } from '../councils.ts';
import { proposedRole, purposeOf } from '../rules/member-roles.ts';
import { inOwnWard } from './visible-plans.ts';

/** The ward's issued decisions with a member list, the newest first: Ban Chỉ đạo, Hội đồng, Tổ tư vấn, Đoàn kiểm tra. */
export async function papersWithMembers(db: Reader, viewer: Actor) {
  if (!isStaff(viewer)) return [];
  const rows = await db
    .selectFrom('documents.paper as paper')
    .innerJoin('documents.paperMember as member', 'member.paperId', 'paper.id')
    .leftJoin('programme.memberRole as given', 'given.paperMemberId', 'member.id')
    .select(['paper.id', 'paper.unitId', 'paper.number', 'paper.dated', 'paper.abstract'])
    .select((eb) => [
      eb.fn.count<number>('member.id').distinct().as('members'),
      eb.fn.count<number>('given.paperMemberId').distinct().as('given'),
    ])
    .where('paper.kind', '=', 'decision')
    .where('paper.state', 'in', ['issued', 'corrected'])
    .where(inOwnWard(viewer, 'paper.unitId'))
    .groupBy('paper.id')
    .orderBy('paper.dated', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({ ...row, purpose: purposeOf(row.abstract) }));
}

/**
 * The member list of an issued decision with the role that each would get, and who has got it. Throws not-found.
 */
export async function memberRolesOfPaper(db: Reader, viewer: Actor, paperId: string) {
  const paper = (await papersWithMembers(db, viewer)).find(({ id }) => id === paperId);
  if (!paper) throw platformProblem('not-found');
  const isAdvised = paper.purpose === 'advisory-team';
  const members = await db
    .selectFrom('documents.paperMember as member')
    .leftJoin('programme.memberRole as given', 'given.paperMemberId', 'member.id')
    .leftJoin('programme.roleProposal as proposal', 'proposal.paperMemberId', 'member.id')
    .leftJoin('identity.person as person', 'person.id', 'given.personId')
    .select(['member.id', 'member.name', 'member.position', 'member.role', 'member.personId'])
    .select(['person.name as accountName', 'given.role as givenRole', 'proposal.settledAt'])
    .where('member.paperId', '=', paperId)
    .orderBy('member.rank')
    .execute();
  return {
    ...paper,
    members: members.map(({ settledAt, ...member }) => ({
      ...member,
      proposed: proposedRole(paper.purpose, member.role) ?? null,
      declined: settledAt !== null && member.givenRole === null,
    })),
    councils: isAdvised ? await councils().ofUnit(db, paper.unitId) : [],
    mayGive: hasRoleFor(viewer, 'member-role.give'),
  };
}
