import { sql } from 'kysely';
import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';

/**
 * The councils of a unit that has ended, with the sessions that are not closed, go to the unit that carries its work.
 * Closed sessions stay what they were. Seats take up the grants that identity gave their people on the successor. Doing it
 * twice changes nothing.
 */
export const followUnit = defineCommand({
  name: 'councils.follow-unit',
  roles: ['system'],
  input: z.strictObject({ unitId: requiredText(40), successorId: requiredText(40) }),
  subject: async () => ({}),
  may: () => yes,
  run: async ({ db, now, record }, _subject, { unitId, successorId }) => {
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
    await sql`
      update scoring.council_member member set grant_id = moved.id
      from identity.role_grant held
      join identity.role_grant moved on moved.person_id = held.person_id and moved.role = held.role
        and moved.scope_id = held.scope_id and moved.unit_id = ${successorId}
        and (moved.valid_to is null or moved.valid_to > ${now})
      where held.id = member.grant_id and held.unit_id = ${unitId} and member.dismissed_at is null`.execute(db);
    const counts = { councils: Number(councils.numUpdatedRows) };
    record({ subject: { kind: 'unit', id: unitId }, unitId: successorId, details: counts });
    return counts;
  },
});
