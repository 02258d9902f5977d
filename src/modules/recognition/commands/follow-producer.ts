import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { checkbox } from '#platform/input.ts';

/**
 * Certificates and prizes go where their product went, under the name that was recognised. Doing it twice changes nothing.
 */
export const followProducer = defineCommand({
  name: 'recognition.follow-producer',
  roles: ['system'],
  input: z.strictObject({ producerId: z.uuid(), successorId: z.uuid(), settledToo: checkbox }),
  subject: async () => ({}),
  may: () => yes,
  run: async ({ db, record }, _subject, { producerId, successorId }) => {
    const products = db
      .selectFrom('registry.product')
      .select('registry.product.id')
      .where('registry.product.producerId', '=', successorId);
    const moved = await db
      .updateTable('recognition.certificate')
      .set({ producerId: successorId })
      .where('producerId', '=', producerId)
      .where('productId', 'in', products)
      .returning(['id', 'unitId'])
      .execute();
    await db
      .updateTable('recognition.prize')
      .set({ producerId: successorId })
      .where('producerId', '=', producerId)
      .where('productId', 'in', products)
      .execute();
    record({
      subject: { kind: 'producer', id: successorId },
      unitId: moved[0]?.unitId ?? null,
      details: { movedFrom: producerId, certificates: moved.map(({ id }) => id) },
    });
    return { certificates: moved.length };
  },
});
