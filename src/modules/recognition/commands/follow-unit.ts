import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';

/**
 * Certificates, revocations and prizes of a commune that has ended go to the one that carries its work; decisions stay where
 * they were issued, and numbers what they are. Doing it twice changes nothing.
 */
export const followUnit = defineCommand({
  name: 'recognition.follow-unit',
  roles: ['system'],
  input: z.strictObject({ unitId: requiredText(40), successorId: requiredText(40) }),
  subject: async () => ({}),
  may: () => yes,
  run: async ({ db, record }, _subject, { unitId, successorId }) => {
    const moved = await db
      .updateTable('recognition.certificate')
      .set({ unitId: successorId })
      .where('unitId', '=', unitId)
      .executeTakeFirst();
    await db.updateTable('recognition.revocation').set({ unitId: successorId }).where('unitId', '=', unitId).execute();
    await db
      .updateTable('recognition.prize')
      .set({ unitId: successorId })
      .where('unitId', '=', unitId)
      .where('state', 'in', ['proposed', 'approved', 'ready'])
      .execute();
    const counts = { certificates: Number(moved.numUpdatedRows) };
    record({ subject: { kind: 'unit', id: unitId }, unitId: successorId, details: counts });
    return counts;
  },
});
