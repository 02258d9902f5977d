import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { openStates } from '../rules/dossier-states.ts';
import { visibleDossiers } from './visible-dossiers.ts';

/** The dossier of a product that is under way, where the viewer may open it: a product has one at most. */
export const openDossierOf = (db: Reader, viewer: Actor, { productId, now }: { productId: string; now: Date }) =>
  db
    .selectFrom('dossiers.dossier as dossier')
    .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
    .select(['dossier.id', 'dossier.number', 'product.name as productName'])
    .where('dossier.productId', '=', productId)
    .where('dossier.state', 'in', [...openStates])
    .where(visibleDossiers(viewer, now))
    .executeTakeFirst();
