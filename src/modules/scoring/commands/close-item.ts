import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { chairRoles, mayCloseItem } from '../access.ts';
import { scoringLabels } from '../messages.vi.ts';
import { isOverLimit, spreadOf } from '../rules/panel.ts';
import { lockItem } from './locked-item.ts';
import { isIn, namesWaiting, sheetsOfRound, sittingNow } from './submitted-sheets.ts';

/**
 * The chair ends the scoring of one product while enough members sit: every sheet of the round is in, or those missing are
 * named with a reason.
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
    const sitting = sittingNow(context, located, sheets);
    // In writing nobody is excused while the deadline runs; after it, silence is written down by itself.
    const silent = sheets
      .filter(({ state }) => sitting.written && sitting.runningUntil === null && state === 'draft')
      .map(({ memberId }) => ({ memberId, reason: scoringLabels.noAnswer }));
    const excused = sitting.written ? silent : missing;
    return {
      ...located,
      sheets,
      submitted: totals.length,
      overLimit: isOverLimit(spreadOf(totals), located.rules.spreadLimit),
      waiting: namesWaiting(sheets, excused),
      excused,
      sitting,
    };
  },
  may: (_actor, { session, item, viewer, waiting, submitted, overLimit, rules, conflicted, sitting }) =>
    mayCloseItem({
      viewer,
      sessionState: session.state,
      itemState: item.state,
      conflicted: viewer !== null && conflicted.has(viewer.memberId),
      sitting,
      round: item.round,
      waiting,
      submitted,
      overLimit,
      limit: rules.spreadLimit,
    }),
  run: async ({ db, now, record }, { item, session, sheets, submitted, overLimit, excused, sitting }) => {
    const missing = excused.filter(({ memberId }) =>
      sheets.some((sheet) => sheet.memberId === memberId && sheet.state === 'draft'),
    );
    await db
      .updateTable('scoring.agendaItem')
      .set({
        state: 'closed',
        closedAt: now,
        missing: JSON.stringify(missing),
        ...(sitting.written && { quorum: JSON.stringify(sitting.quorum) }),
        version: sql`version + 1`,
      })
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
        present: sitting.quorum.present,
        members: sitting.quorum.members,
      },
    });
    return { itemId: item.id };
  },
});
