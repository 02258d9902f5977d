import { visibleProducts } from '#modules/registry/index.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';

/** Products of the viewer's register whose recognition can be written down, with the code of their last dossier. */
export const productsToRecord = (db: Reader, viewer: Actor) =>
  db
    .selectFrom('registry.product as product')
    .innerJoin('registry.producer as producer', 'producer.id', 'product.producerId')
    .select(['product.id', 'product.name', 'producer.name as producerName'])
    .select((eb) =>
      eb
        .selectFrom('dossiers.dossier as dossier')
        .select('dossier.productCode')
        .whereRef('dossier.productId', '=', 'product.id')
        .where('dossier.productCode', 'is not', null)
        .orderBy('dossier.createdAt', 'desc')
        .limit(1)
        .as('productCode'),
    )
    .where(visibleProducts(viewer))
    .orderBy('product.searchKey')
    .limit(1000)
    .execute();
