import { z } from 'zod';
import { getCriteriaSet } from '#modules/regulation/index.ts';
import type { CriteriaSet } from '#modules/regulation/rules/criteria-set.ts';
import { readKnockOut } from '#modules/regulation/rules/knock-out.ts';
import { allOf } from '#platform/access.ts';
import { type CommandContext, defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { chairRoles, isWithoutInterest, itemAllows, mayTakePart, sessionIsOpen } from '../access.ts';
import { scoringProblem } from '../problems.ts';
import { lockItem } from './locked-item.ts';

/** A member proposes that a printed condition knocks the product out, outside their sheet. The council concludes. */
export const proposeKnockOutOutside = defineCommand({
  name: 'knock-out.propose',
  roles: chairRoles,
  input: z.strictObject({ itemId: z.uuid(), condition: requiredText(40), reason: requiredText(2000) }),
  subject: (context, input) => lockItem(context, input.itemId, 'shared'),
  may: (_actor, { viewer, item, session, conflicted }) =>
    allOf(
      sessionIsOpen(session.state),
      itemAllows(item.state, 'knock-out.propose'),
      mayTakePart(viewer),
      isWithoutInterest(viewer !== null && conflicted.has(viewer.memberId)),
    ),
  run: async (context, { item, session, setCode, viewer }, input) => {
    refuseUnknownKnockOut(await getCriteriaSet(context.db, setCode), input.condition);
    const memberId = viewer?.memberId as string;
    const proposal = await proposeKnockOut(context, { ...input, memberId });
    if (proposal.state !== 'proposed') throw scoringProblem('knock-out.concluded');
    if (!proposal.added) throw scoringProblem('knock-out.proposed-once');
    context.record({
      subject: { kind: 'knock-out', id: proposal.id },
      unitId: session.unitId,
      details: { agendaItem: item.id, condition: input.condition },
    });
    return { knockOutId: proposal.id };
  },
});

/** Only what the set prints as a knock-out; requirements (yeu_cau) are none. */
export function refuseUnknownKnockOut(set: CriteriaSet, condition: string): void {
  if (!readKnockOut(set, condition).ok) throw scoringProblem('knock-out.unknown', { condition });
}

/** Adds a member's proposal to the condition, which may be there already. Their own second reason changes nothing. */
export async function proposeKnockOut(
  { db, now, newId }: CommandContext,
  proposal: { itemId: string; memberId: string; condition: string; reason: string },
): Promise<{ id: string; state: string; added: boolean }> {
  await db
    .insertInto('scoring.knockOut')
    .values({ id: newId(), agendaItemId: proposal.itemId, name: proposal.condition, state: 'proposed' })
    .onConflict((conflict) => conflict.columns(['agendaItemId', 'name']).doNothing())
    .execute();
  const { id, state } = await db
    .selectFrom('scoring.knockOut')
    .select(['id', 'state'])
    .where('agendaItemId', '=', proposal.itemId)
    .where('name', '=', proposal.condition)
    .executeTakeFirstOrThrow();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('scoring.knockOutProposal')
    .values({ knockOutId: id, memberId: proposal.memberId, reason: proposal.reason, proposedAt: now })
    .onConflict((conflict) => conflict.columns(['knockOutId', 'memberId']).doNothing())
    .executeTakeFirst();
  return { id, state, added: numInsertedOrUpdatedRows === 1n };
}
