import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';

/**
 * The councils of a unit that has ended, with the sessions that are not closed, go to the unit that carries its work.
 * Closed sessions stay what they were. Doing it twice changes nothing.
 */
export const followUnit = defineCommand({
  name: 'councils.follow-unit',
  roles: ['system'],
  input: z.strictObject({ unitId: requiredText(40), successorId: requiredText(40) }),
  subject: async () => ({}),
  may: () => yes,
  run: async ({ db, record }, _subject, { unitId, successorId }) => {
    const councils = await db
      .updateTable('scoring.council')
      .set({ unitId: successorId })
      .where('unitId', '=', unitId)
      .executeTakeFirst();
    await db
      .updateTable('scoring.session')
      .set({ unitId: successorId })
      .where('unitId', '=', unitId)
      .where('state', '!=', 'closed')
      .execute();
    const counts = { councils: Number(councils.numUpdatedRows) };
    record({ subject: { kind: 'unit', id: unitId }, unitId: successorId, details: counts });
    return counts;
  },
});
