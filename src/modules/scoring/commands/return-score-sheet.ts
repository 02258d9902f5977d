import { sql } from 'kysely';
import { z } from 'zod';
import { allOf, noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { chairRoles, isWithoutInterest, itemAllows, mayChair } from '../access.ts';
import { scoringProblem } from '../problems.ts';
import { sheetShutBecause } from '../rules/conflict-of-interest.ts';
import { lockItem } from './locked-item.ts';
import { draftFromSubmitted } from './opened-sheets.ts';

/**
 * The chair gives one sheet of the current round back to its member, with a reason that the event keeps; the marks become
 * drafts again. The only way past "once a round", for a slip of the pen or an interest found too late.
 */
export const returnScoreSheet = defineCommand({
  name: 'score-sheet.return',
  roles: chairRoles,
  input: z.strictObject({ itemId: z.uuid(), memberId: z.uuid(), reason: requiredText(500) }),
  subject: async (context, { itemId, memberId }) => {
    const located = await lockItem(context, itemId, 'exclusive');
    const sheet = await context.db
      .selectFrom('scoring.scoreSheet')
      .select(['id', 'state'])
      .where('agendaItemId', '=', itemId)
      .where('memberId', '=', memberId)
      .where('round', '=', located.item.round)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!sheet) throw platformProblem('not-found');
    return { ...located, sheet };
  },
  may: (_actor, { item, viewer, sheet, conflicted }) =>
    allOf(
      mayChair(viewer),
      isWithoutInterest(viewer !== null && conflicted.has(viewer.memberId)),
      itemAllows(item.state, 'score-sheet.return'),
      sheet.state === 'submitted' ? yes : noBecause(scoringProblem('score-sheet.not-submitted')),
    ),
  run: async (context, { item, session, members, sheet }, { memberId, reason }) => {
    const present = members.find((member) => member.memberId === memberId)?.present === true;
    const shutBecause = sheetShutBecause({ conflicted: false, present });
    await draftFromSubmitted(context, { itemId: item.id, fromRound: item.round, toRound: item.round, memberId });
    await context.db
      .updateTable('scoring.scoreSheet')
      .set({
        state: shutBecause === null ? 'draft' : 'shut',
        shutBecause,
        marks: JSON.stringify({}),
        total: null,
        partTotals: null,
        submittedAt: null,
        version: sql`version + 1`,
      })
      .where('id', '=', sheet.id)
      .execute();
    context.record({
      subject: { kind: 'score-sheet', id: sheet.id },
      unitId: session.unitId,
      details: { agendaItem: item.id, memberId, reason },
    });
    return { itemId: item.id };
  },
});
