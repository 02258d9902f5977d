import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { text } from '#platform/input.ts';
import { chairRoles, mayDiscussItem } from '../access.ts';
import { scoringProblem } from '../problems.ts';
import { isOverLimit, spreadOf } from '../rules/panel.ts';
import { lockItem } from './locked-item.ts';
import { draftFromSubmitted, openSheets } from './opened-sheets.ts';
import { isIn, namesWaiting, sheetsOfRound, sittingNow } from './submitted-sheets.ts';

/**
 * The chair opens the second round: because the spread is over the council's limit, or for a reason of its own. First
 * sheets stay as they are; everybody there scores again, beginning from what they gave.
 */
export const discussItem = defineCommand({
  name: 'agenda-item.discuss',
  roles: chairRoles,
  input: z.strictObject({ itemId: z.uuid(), reason: text(1000).default('') }),
  subject: async (context, { itemId }) => {
    const located = await lockItem(context, itemId, 'exclusive');
    const sheets = await sheetsOfRound(context.db, itemId, located.item.round);
    return { ...located, sheets, sitting: sittingNow(context, located, sheets) };
  },
  may: (_actor, { session, item, viewer, sheets, conflicted, sitting }) =>
    mayDiscussItem({
      viewer,
      sessionState: session.state,
      itemState: item.state,
      conflicted: viewer !== null && conflicted.has(viewer.memberId),
      waiting: namesWaiting(sheets),
      sitting,
    }),
  run: async (context, { item, session, members, rules, sheets }, { reason }) => {
    const { spreadLimit } = rules;
    const overLimit = isOverLimit(spreadOf(sheets.filter(isIn).map(({ total }) => total)), spreadLimit);
    if (!overLimit && reason === '')
      throw scoringProblem(
        'agenda-item.discussion-reason-needed',
        { limit: spreadLimit },
        { reason: ['Cần điền ô này.'] },
      );
    await context.db
      .updateTable('scoring.agendaItem')
      .set({ state: 'discussion', round: 2, discussionNote: reason, version: sql`version + 1` })
      .where('id', '=', item.id)
      .execute();
    const scoring = await openSheets(context, { id: item.id, round: 2 }, members);
    if (scoring === 0) throw scoringProblem('agenda-item.nobody-scores');
    await draftFromSubmitted(context, { itemId: item.id, fromRound: 1, toRound: 2, memberId: null });
    context.record({
      subject: { kind: 'agenda-item', id: item.id },
      unitId: session.unitId,
      details: { overLimit, reason, sheets: scoring },
    });
    return { itemId: item.id };
  },
});
