import { z } from 'zod';
import { giveGrant } from '#modules/identity/index.ts';
import { allOf, noBecause, yes } from '#platform/access.ts';
import { type CommandContext, defineCommand } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { isStaff, programmeRoles } from '../access.ts';
import { councils } from '../councils.ts';
import { programmeProblem } from '../problems.ts';
import { inOwnWard } from '../queries/visible-plans.ts';
import { type CouncilSeat, isCouncilSeat, nameOfBody, rolesFromPapers } from '../rules/member-roles.ts';

/**
 * A head confirms that somebody on an issued decision's member list gets the role that the decision means for them.
 * Identity gives the grant at the same instant, with its own event and its own refusals. The advisory team's role is for
 * a council of the ward (the newest unless one is chosen); a seat is given in the council that the decision set up, which
 * is written down with the first seat.
 */
export const giveMemberRole = defineCommand({
  name: 'member-role.give',
  roles: programmeRoles['member-role.give'],
  input: z.strictObject({
    paperMemberId: z.uuid(),
    role: z.enum(rolesFromPapers),
    personId: z.uuid().optional(),
    councilId: z.uuid().optional(),
  }),
  subject: async ({ db, actor }, { paperMemberId, personId }) => {
    const member = await db
      .selectFrom('documents.paperMember as member')
      .innerJoin('documents.paper as paper', 'paper.id', 'member.paperId')
      .select(['member.id', 'member.personId', 'member.position'])
      .select(['paper.id as paperId', 'paper.unitId', 'paper.state', 'paper.number', 'paper.dated', 'paper.abstract'])
      .where('member.id', '=', paperMemberId)
      .where(inOwnWard(actor, 'paper.unitId'))
      // The paper too: two hands must not set up its council twice.
      .forNoKeyUpdate(['member', 'paper'])
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
  run: async (context, member, { role, councilId: asked }) => {
    const { db, actor, now } = context;
    const personId = member.chosen as string;
    const councilId = isCouncilSeat(role)
      ? await councilOfDecision(context, member)
      : role === 'advisory-team'
        ? await councilServed(context, member.unitId, asked)
        : null;
    const grantId = isCouncilSeat(role)
      ? await giveSeat(context, { councilId: councilId as string, personId, role, position: member.position })
      : (
          await context.perform(giveGrant, {
            ...{ personId, role, unitId: member.unitId },
            ...(councilId !== null && { scopeId: councilId }),
          })
        ).grantId;
    await db
      .insertInto('programme.memberRole')
      .values({
        ...{ personId, role, grantId, councilId },
        paperMemberId: member.id,
        unitId: member.unitId,
        givenBy: actor.kind === 'person' ? actor.personId : null,
        givenAt: now,
      })
      .execute();
    await db
      .updateTable('programme.roleProposal')
      .set({ settledAt: now })
      .where('paperMemberId', '=', member.id)
      .execute();
    context.record({
      subject: { kind: 'person', id: personId },
      unitId: member.unitId,
      details: { paperId: member.paperId, paperMemberId: member.id, role, grantId, councilId },
    });
    return { paperId: member.paperId, grantId };
  },
});

interface Decision {
  paperId: string;
  unitId: string;
  number: string | null;
  dated: string | null;
  abstract: string;
}

/** The council that the decision set up: known by its paper or number, else written down now. */
async function councilOfDecision(context: CommandContext, decision: Decision): Promise<string> {
  const { paperId, unitId, number, dated, abstract } = decision;
  const known = await councils().ofUnit(context.db, unitId);
  const found = known.find((one) => one.decisionPaperId === paperId || one.decisionNumber === number);
  if (found) return found.id;
  return councils().establish(context, {
    unitId,
    name: nameOfBody(abstract),
    decisionNumber: number as string,
    decisionDate: dated as string,
    decisionPaperId: paperId,
  });
}

/** The council that the advisory team serves. Throws `member-role.no-council`. */
async function councilServed({ db }: CommandContext, unitId: string, asked: string | undefined): Promise<string> {
  const known = await councils().ofUnit(db, unitId);
  const found = asked === undefined ? known[0] : known.find(({ id }) => id === asked);
  if (!found) throw programmeProblem('member-role.no-council');
  return found.id;
}

async function giveSeat(
  context: CommandContext,
  seat: { councilId: string; personId: string; role: CouncilSeat; position: string },
): Promise<string> {
  await councils().appoint(context, seat);
  const { id } = await context.db
    .selectFrom('identity.roleGrant')
    .select('id')
    .where('personId', '=', seat.personId)
    .where('role', '=', seat.role)
    .where('scopeId', '=', seat.councilId)
    .orderBy('validFrom', 'desc')
    .executeTakeFirstOrThrow();
  return id;
}
