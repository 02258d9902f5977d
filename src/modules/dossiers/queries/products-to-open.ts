import { visibleProducts } from '#modules/registry/index.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { openStates } from '../rules/dossier-states.ts';

/**
 * Products of the viewer's part of the register that have no dossier under way and whose producer may file (a household
 * with business registration, khoản 3 Điều 2 QĐ 26/2026/QĐ-TTg), for a list to choose from.
 */
export const productsToOpen = (db: Reader, viewer: Actor) =>
  db
    .selectFrom('registry.product as product')
    .innerJoin('registry.producer as producer', 'producer.id', 'product.producerId')
    .select(['product.id', 'product.name', 'producer.name as producerName'])
    .where(visibleProducts(viewer))
    .where('producer.registered', '=', true)
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
