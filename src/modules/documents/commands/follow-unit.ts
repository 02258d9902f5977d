import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';

/**
 * Papers of a unit that has ended and that are not signed yet go to the unit that carries its work. What was signed or
 * issued stays a paper of the old unit, whose successor sees it. Doing it twice changes nothing.
 */
export const followUnit = defineCommand({
  name: 'papers.follow-unit',
  roles: ['system'],
  input: z.strictObject({ unitId: requiredText(40), successorId: requiredText(40) }),
  subject: async () => ({}),
  may: () => yes,
  run: async ({ db, record }, _subject, { unitId, successorId }) => {
    const papers = await db
      .updateTable('documents.paper')
      .set({ unitId: successorId })
      .where('unitId', '=', unitId)
      .where('state', 'in', ['draft', 'submitted'])
      .executeTakeFirst();
    const counts = { papers: Number(papers.numUpdatedRows) };
    record({ subject: { kind: 'unit', id: unitId }, unitId: successorId, details: counts });
    return counts;
  },
});
