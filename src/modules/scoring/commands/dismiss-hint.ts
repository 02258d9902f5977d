import { z } from 'zod';
import { allOf, noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { chairRoles, isWithoutInterest, itemAllows, mayChair } from '../access.ts';
import { scoringProblem } from '../problems.ts';
import { itemHints } from '../queries/conflict-hints.ts';
import { lockItem } from './locked-item.ts';

/**
 * The chair finds, with a reason, that what the register hints at between a member and a product is no interest. Holds
 * for the hints of that moment; one found later stands open again. Nobody dismisses their own.
 */
export const dismissHint = defineCommand({
  name: 'conflict-hint.dismiss',
  roles: chairRoles,
  input: z.strictObject({ itemId: z.uuid(), memberId: z.uuid(), reason: requiredText(1000) }),
  subject: async (context, { itemId, memberId }) => {
    const located = await lockItem(context, itemId, 'exclusive');
    const found = (await itemHints(context.db, itemId)).find((one) => one.memberId === memberId);
    return { ...located, memberId, open: found?.open ?? [] };
  },
  may: (_actor, { item, viewer, conflicted, memberId, open }) =>
    allOf(
      mayChair(viewer),
      isWithoutInterest(viewer !== null && conflicted.has(viewer.memberId)),
      itemAllows(item.state, 'conflict-hint.dismiss'),
      viewer?.memberId === memberId ? noBecause(scoringProblem('conflict-hint.own')) : yes,
      open.length > 0 ? yes : noBecause(scoringProblem('conflict-hint.none')),
    ),
  run: async ({ db, actor, now, newId, record }, { item, session, memberId, open }, { reason }) => {
    await db
      .insertInto('scoring.hintDismissal')
      .values({
        id: newId(),
        agendaItemId: item.id,
        memberId,
        hints: JSON.stringify(open.map(({ key }) => key)),
        reason,
        dismissedBy: actor.kind === 'person' ? actor.personId : null,
        dismissedAt: now,
      })
      .execute();
    // The kinds only: names and reasons may be about family, they stay in their rows.
    record({
      subject: { kind: 'agenda-item', id: item.id },
      unitId: session.unitId,
      details: { memberId, hints: open.map(({ kind }) => kind) },
    });
    return { itemId: item.id };
  },
});
