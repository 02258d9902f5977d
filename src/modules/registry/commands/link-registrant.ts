import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { listKeepers, maySettle } from '../list-access.ts';
import { lockOpenProducer } from './lock-open-producer.ts';
import { lockRegistrant } from './lock-registrant.ts';

/** Says that a registrant is a producer who stands in the register already. */
export const linkRegistrant = defineCommand({
  name: 'registrant.link',
  roles: listKeepers,
  input: z.strictObject({ registrantId: z.uuid(), producerId: z.uuid() }),
  subject: async (context, { registrantId, producerId }) => {
    const producer = await lockOpenProducer(context, producerId);
    const registrant = await lockRegistrant(context, registrantId, 'registrant.link');
    return { producer, registrant, unitId: producer.unitId };
  },
  may: maySettle,
  run: async ({ db, now, record }, { producer, registrant }) => {
    await db
      .updateTable('registry.registrant')
      .set({ state: 'linked', producerId: producer.id, settledAt: now })
      .where('id', '=', registrant.id)
      .execute();
    record({
      subject: { kind: 'registrant', id: registrant.id },
      unitId: registrant.unitId,
      details: { producerId: producer.id },
    });
    return { producerId: producer.id };
  },
});
