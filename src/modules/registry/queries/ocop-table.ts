import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { visibleProducts } from './visible-register.ts';

/**
 * What the register knows for the ministry's table PTNT_OCOP in one year, a row for each product. The register holds a
 * producer's revenue, not a product's: it is given for a producer of one product, so that no đồng is counted twice.
 */
export const ocopTable = (db: Reader, viewer: Actor, year: number) =>
  db
    .selectFrom('registry.product as product')
    .innerJoin('registry.producer as producer', 'producer.id', 'product.producerId')
    .innerJoin('identity.unit as unit', 'unit.id', 'product.unitId')
    .leftJoin('registry.producerYear as figures', (join) =>
      join.onRef('figures.producerId', '=', 'producer.id').on('figures.year', '=', year),
    )
    .select(['product.id', 'product.name', 'unit.code as unitCode', 'producer.name as producerName', 'figures.revenue'])
    .select(['producer.registered', 'producer.closedAt'])
    .select((eb) =>
      eb
        .selectFrom('registry.product as sibling')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('sibling.producerId', '=', 'producer.id')
        .as('products'),
    )
    .where(visibleProducts(viewer))
    .orderBy('producer.searchKey')
    .orderBy('product.searchKey')
    .orderBy('product.id')
    .execute();
export type OcopRow = Awaited<ReturnType<typeof ocopTable>>[number];
