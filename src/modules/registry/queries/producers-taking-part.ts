import type { Reader } from '#platform/db.server.ts';

/** The producers of a unit that take part in the programme: those with a product in its register, by name. */
export const producersTakingPart = (db: Reader, unitId: string) =>
  db
    .selectFrom('registry.producer as producer')
    .select(['producer.id', 'producer.name'])
    .where('producer.unitId', '=', unitId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('registry.product')
          .select('registry.product.id')
          .whereRef('registry.product.producerId', '=', 'producer.id'),
      ),
    )
    .orderBy('producer.searchKey')
    .execute();
