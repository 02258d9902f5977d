import { z } from 'zod';
import { allOf, noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { chairRoles, isWithoutInterest, itemAllows, mayChair, sessionIsOpen } from '../access.ts';
import { scoringProblem } from '../problems.ts';
import { concludeVote, type VoteChoice } from '../rules/knock-out-vote.ts';
import { lockKnockOut } from './locked-knock-out.ts';

/** The chair states what the council decided on a proposed knock-out: the majority, the chair's side on a tie. */
export const concludeKnockOut = defineCommand({
  name: 'knock-out.conclude',
  roles: chairRoles,
  input: z.strictObject({ knockOutId: z.uuid() }),
  subject: async (context, { knockOutId }) => {
    // Exclusive: votes hold the product shared, so none comes in while they are counted.
    const located = await lockKnockOut(context, knockOutId, 'exclusive');
    const votes = await context.db
      .selectFrom('scoring.knockOutVote')
      .select(['memberId', 'choice'])
      .where('knockOutId', '=', knockOutId)
      .execute();
    // A vote falls away with an interest declared after it.
    return { ...located, votes: votes.filter(({ memberId }) => !located.conflicted.has(memberId)) };
  },
  may: (_actor, { session, item, viewer, knockOut, conflicted }) =>
    allOf(
      sessionIsOpen(session.state),
      mayChair(viewer),
      isWithoutInterest(viewer !== null && conflicted.has(viewer.memberId)),
      itemAllows(item.state, 'knock-out.conclude'),
      knockOut.state === 'proposed' ? yes : noBecause(scoringProblem('knock-out.concluded')),
    ),
  run: async ({ db, now, record }, { session, item, members, knockOut, votes }) => {
    const leader = members.find(({ leads }) => leads)?.memberId ?? null;
    const result = concludeVote(
      votes.map(({ memberId, choice }) => ({ memberId, choice: choice as VoteChoice })),
      leader,
    );
    if (!result.decided) throw scoringProblem(`knock-out.${result.because}`);
    const state = result.upheld ? 'upheld' : 'rejected';
    await db
      .updateTable('scoring.knockOut')
      .set({ state, decidedByChair: result.decidedByChair, concludedAt: now })
      .where('id', '=', knockOut.id)
      .execute();
    record({
      subject: { kind: 'knock-out', id: knockOut.id },
      unitId: session.unitId,
      details: { agendaItem: item.id, condition: knockOut.name, state, ...result.votes },
    });
    return { state };
  },
});
