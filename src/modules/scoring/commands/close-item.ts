import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { chairRoles, mayCloseItem } from '../access.ts';
import { isOverLimit, spreadOf } from '../rules/panel.ts';
import { lockItem } from './locked-item.ts';
import { isIn, namesWaiting, sheetsOfRound } from './submitted-sheets.ts';

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
  subject: async (context, { itemId, missing }) => {
    // Exclusive: a submission under way is waited for and then seen, a later one finds the product closed.
    const located = await lockItem(context, itemId, 'exclusive');
    const sheets = await sheetsOfRound(context.db, itemId, located.item.round);
    const totals = sheets.filter(isIn).map(({ total }) => total);
    return {
      ...located,
      sheets,
      submitted: totals.length,
      overLimit: isOverLimit(spreadOf(totals), located.rules.spreadLimit),
      waiting: namesWaiting(sheets, missing),
    };
  },
  may: (_actor, { session, item, viewer, waiting, submitted, overLimit, rules }) =>
    mayCloseItem({
      viewer,
      sessionState: session.state,
      itemState: item.state,
      round: item.round,
      waiting,
      submitted,
      overLimit,
      limit: rules.spreadLimit,
    }),
  run: async ({ db, now, record }, { item, session, sheets, submitted, overLimit }, input) => {
    const missing = input.missing.filter(({ memberId }) =>
      sheets.some((sheet) => sheet.memberId === memberId && sheet.state === 'draft'),
    );
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
        sheets: submitted,
        missing: missing.map(({ memberId }) => memberId),
        overLimit,
      },
    });
    return { itemId: item.id };
  },
});
