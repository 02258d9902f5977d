import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';

/**
 * The register of a unit that has ended goes to the unit that carries its work. A producer whose tax code stands in the
 * successor's register already stays where it is, to be looked at by hand. Doing it twice changes nothing.
 */
export const followUnit = defineCommand({
  name: 'register.follow-unit',
  roles: ['system'],
  input: z.strictObject({ unitId: requiredText(40), successorId: requiredText(40) }),
  subject: async () => ({}),
  may: () => yes,
  run: async ({ db, record }, _subject, { unitId, successorId }) => {
    const moved = await db
      .updateTable('registry.producer')
      .set({ unitId: successorId })
      .where('unitId', '=', unitId)
      .where((where) =>
        where.or([
          where('taxCode', 'is', null),
          where(
            'taxCode',
            'not in',
            where
              .selectFrom('registry.producer as there')
              .select('there.taxCode')
              .where('there.unitId', '=', successorId)
              .where('there.closedAt', 'is', null)
              .where('there.taxCode', 'is not', null)
              .$castTo<{ taxCode: string }>(),
          ),
        ]),
      )
      .returning('id')
      .execute();
    const producerIds = moved.map(({ id }) => id);
    if (producerIds.length > 0)
      await db
        .updateTable('registry.product')
        .set({ unitId: successorId })
        .where('producerId', 'in', producerIds)
        .execute();
    await db.updateTable('registry.registrant').set({ unitId: successorId }).where('unitId', '=', unitId).execute();
    record({ subject: { kind: 'unit', id: unitId }, unitId: successorId, details: { producers: producerIds.length } });
    return { producers: producerIds.length };
  },
});
