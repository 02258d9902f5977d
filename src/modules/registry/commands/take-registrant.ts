import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { listKeepers, maySettle } from '../list-access.ts';
import { lockRegistrant } from './lock-registrant.ts';
import { producerFields } from './producer-fields.ts';
import { registerProducer } from './register-producer.ts';

/**
 * Turns a registrant into a producer of the register, with what the office knows by now. A household without business
 * registration becomes "tiềm năng": it stands in the register and cannot file (khoản 3 Điều 2 QĐ 26/2026/QĐ-TTg).
 */
export const takeRegistrant = defineCommand({
  name: 'registrant.take',
  roles: listKeepers,
  input: z.strictObject({
    registrantId: z.uuid(),
    name: requiredText(200),
    legalKind: producerFields.legalKind,
    potential: producerFields.potential,
    taxCode: producerFields.taxCode,
    representative: producerFields.representative,
    phone: producerFields.phone,
    address: producerFields.address,
  }),
  subject: (context, { registrantId }) => lockRegistrant(context, registrantId, 'registrant.take'),
  may: maySettle,
  run: async ({ db, now, record, perform }, registrant, { registrantId: _id, ...fields }) => {
    const { id } = await perform(registerProducer, {
      ...fields,
      unitId: registrant.unitId,
      neighbourhoodId: registrant.neighbourhoodId,
      sample: registrant.sample,
    });
    const state = fields.potential ? 'potential' : 'registered';
    await db
      .updateTable('registry.registrant')
      .set({ state, producerId: id, settledAt: now })
      .where('id', '=', registrant.id)
      .execute();
    record({
      subject: { kind: 'registrant', id: registrant.id },
      unitId: registrant.unitId,
      details: { producerId: id, state },
    });
    return { producerId: id };
  },
});
