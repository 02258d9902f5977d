import { sql } from 'kysely';
import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { endStates } from '../rules/dossier-states.ts';

/**
 * The open dossiers of a unit that has ended go to the unit that carries its work, under their old numbers; what was
 * forwarded to it lies before the successor. Settled ones stay what they were. Doing it twice changes nothing.
 */
export const followUnit = defineCommand({
  name: 'dossiers.follow-unit',
  roles: ['system'],
  input: z.strictObject({ unitId: requiredText(40), successorId: requiredText(40) }),
  subject: async () => ({}),
  may: () => yes,
  run: async ({ db, record }, _subject, { unitId, successorId }) => {
    const moved = await db
      .updateTable('dossiers.dossier')
      .set({ unitId: successorId, numberedIn: sql`coalesce(numbered_in, ${unitId})` })
      .where('unitId', '=', unitId)
      .where('state', 'not in', [...endStates])
      .executeTakeFirst();
    const forwarded = await db
      .updateTable('dossiers.dossier')
      .set({ forwardedTo: successorId })
      .where('forwardedTo', '=', unitId)
      .where('state', 'not in', [...endStates])
      .executeTakeFirst();
    const counts = { dossiers: Number(moved.numUpdatedRows), forwarded: Number(forwarded.numUpdatedRows) };
    record({ subject: { kind: 'unit', id: unitId }, unitId: successorId, details: counts });
    return counts;
  },
});
