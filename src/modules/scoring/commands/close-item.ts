import { sql } from 'kysely';
import { z } from 'zod';
import { allOf } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { chairRoles, itemAllows, mayChair, sessionIsOpen } from '../access.ts';
import { scoringProblem } from '../problems.ts';
import type { CouncilRules } from '../rules/council-rules.ts';
import { isOverLimit, spreadOf } from '../rules/panel.ts';
import { lockItem } from './locked-item.ts';
import { isIn, sheetsOfRound } from './submitted-sheets.ts';

/**
 * The chair ends the scoring of one product: every sheet of the round is in, or those missing are named with a reason.
 * In the first round a spread over the limit must be discussed first; the second round ends it either way.
 */
export const closeItem = defineCommand({
  name: 'agenda-item.close',
  roles: chairRoles,
  input: z.strictObject({
    itemId: z.uuid(),
    missing: z
      .array(z.strictObject({ memberId: z.uuid(), reason: requiredText(500) }))
      .max(200)
      .default([]),
  }),
  subject: async (context, { itemId }) => {
    // Exclusive: a submission under way is waited for and then seen, a later one finds the product closed.
    const located = await lockItem(context, itemId, 'exclusive');
    return { ...located, sheets: await sheetsOfRound(context.db, itemId, located.item.round) };
  },
  may: (_actor, { session, item, viewer }) =>
    allOf(sessionIsOpen(session.state), itemAllows(item.state, 'agenda-item.close'), mayChair(viewer)),
  run: async ({ db, now, record }, { item, session, rules, sheets }, input) => {
    const excused = new Map(input.missing.map(({ memberId, reason }) => [memberId, reason]));
    const drafts = sheets.filter(({ state }) => state === 'draft');
    const unexcused = drafts.filter(({ memberId }) => !excused.has(memberId));
    if (unexcused.length > 0)
      throw scoringProblem('agenda-item.sheets-missing', {
        count: unexcused.length,
        names: unexcused.map(({ name }) => name),
      });
    const totals = sheets.filter(isIn).map(({ total }) => total);
    if (totals.length === 0) throw scoringProblem('agenda-item.no-sheet');
    const { spreadLimit } = rules as CouncilRules;
    const overLimit = isOverLimit(spreadOf(totals), spreadLimit);
    if (overLimit && item.round === 1) throw scoringProblem('agenda-item.spread-over-limit', { limit: spreadLimit });
    const missing = drafts.map(({ memberId }) => ({ memberId, reason: excused.get(memberId) as string }));
    await db
      .updateTable('scoring.agendaItem')
      .set({ state: 'closed', closedAt: now, missing: JSON.stringify(missing), version: sql`version + 1` })
      .where('id', '=', item.id)
      .execute();
    record({
      subject: { kind: 'agenda-item', id: item.id },
      unitId: session.unitId,
      details: {
        round: item.round,
        sheets: totals.length,
        missing: missing.map(({ memberId }) => memberId),
        overLimit,
      },
    });
    return { itemId: item.id };
  },
});
