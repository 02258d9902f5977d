import { visibleProducts } from '#modules/registry/index.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { openStates } from '../rules/dossier-states.ts';

/** Products of the viewer's part of the register that have no dossier under way, for a list to choose from. */
export const productsToOpen = (db: Reader, viewer: Actor) =>
  db
    .selectFrom('registry.product as product')
    .innerJoin('registry.producer as producer', 'producer.id', 'product.producerId')
    .select(['product.id', 'product.name', 'producer.name as producerName'])
    .where(visibleProducts(viewer))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('dossiers.dossier')
            .select('dossiers.dossier.id')
            .whereRef('dossiers.dossier.productId', '=', 'product.id')
            .where('dossiers.dossier.state', 'in', [...openStates]),
        ),
      ),
    )
    .orderBy('product.searchKey')
    .limit(1000)
    .execute();
