import { z } from 'zod';
import { allOf, noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { chairRoles, isWithoutInterest, itemAllows, mayTakePart, sessionIsOpen } from '../access.ts';
import { scoringProblem } from '../problems.ts';
import { voteChoices } from '../rules/knock-out-vote.ts';
import { lockKnockOut } from './locked-knock-out.ts';

/** A member who is there votes on a proposed knock-out, and may change their mind until the chair concludes. */
export const voteOnKnockOut = defineCommand({
  name: 'knock-out.vote',
  roles: chairRoles,
  input: z.strictObject({ knockOutId: z.uuid(), choice: z.enum(voteChoices) }),
  subject: (context, input) => lockKnockOut(context, input.knockOutId, 'shared'),
  may: (_actor, { session, item, viewer, knockOut, conflicted }) =>
    allOf(
      sessionIsOpen(session.state),
      itemAllows(item.state, 'knock-out.vote'),
      mayTakePart(viewer),
      isWithoutInterest(viewer !== null && conflicted.has(viewer.memberId)),
      knockOut.state === 'proposed' ? yes : noBecause(scoringProblem('knock-out.concluded')),
    ),
  run: async ({ db, now, record }, { session, item, viewer, knockOut }, { choice }) => {
    const memberId = viewer?.memberId as string;
    await db
      .insertInto('scoring.knockOutVote')
      .values({ knockOutId: knockOut.id, memberId, choice, votedAt: now })
      .onConflict((conflict) => conflict.columns(['knockOutId', 'memberId']).doUpdateSet({ choice, votedAt: now }))
      .execute();
    record({
      subject: { kind: 'knock-out', id: knockOut.id },
      unitId: session.unitId,
      details: { agendaItem: item.id, memberId },
    });
    return { knockOutId: knockOut.id };
  },
});
