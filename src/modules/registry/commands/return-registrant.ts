import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { listKeepers, maySettle } from '../list-access.ts';
import { lockRegistrant } from './lock-registrant.ts';

/** Gives a line back to the leader of the group, who mends it and sends it again, or takes it off. */
export const returnRegistrant = defineCommand({
  name: 'registrant.return',
  roles: listKeepers,
  input: z.strictObject({ registrantId: z.uuid(), reason: requiredText(300) }),
  subject: (context, { registrantId }) => lockRegistrant(context, registrantId, 'registrant.return'),
  may: maySettle,
  run: async ({ db, record }, registrant, { reason }) => {
    await db
      .updateTable('registry.registrant')
      .set({ state: 'returned', returnReason: reason })
      .where('id', '=', registrant.id)
      .execute();
    record({ subject: { kind: 'registrant', id: registrant.id }, unitId: registrant.unitId });
    return {};
  },
});
