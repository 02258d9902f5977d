import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { checkbox } from '#platform/input.ts';
import { endStates } from '../rules/dossier-states.ts';

/**
 * Dossiers go where their product went: to the record that a duplicate was merged into (the settled ones too), or to the
 * successor of a producer (those still under way; what was settled stays under the name it was settled for). Doing it
 * twice changes nothing.
 */
export const followProducer = defineCommand({
  name: 'dossiers.follow-producer',
  roles: ['system'],
  input: z.strictObject({ producerId: z.uuid(), successorId: z.uuid(), settledToo: checkbox }),
  subject: async () => ({}),
  may: () => yes,
  run: async ({ db, record }, _subject, { producerId, successorId, settledToo }) => {
    const moved = await db
      .updateTable('dossiers.dossier')
      .set({ producerId: successorId })
      .where('producerId', '=', producerId)
      .where('productId', 'in', (eb) =>
        eb
          .selectFrom('registry.product')
          .select('registry.product.id')
          .where('registry.product.producerId', '=', successorId),
      )
      .$if(!settledToo, (query) => query.where('state', 'not in', [...endStates]))
      .returning(['id', 'unitId'])
      .execute();
    record({
      subject: { kind: 'producer', id: successorId },
      unitId: moved[0]?.unitId ?? null,
      details: { movedFrom: producerId, dossiers: moved.map(({ id }) => id) },
    });
    return { dossiers: moved.length };
  },
});
