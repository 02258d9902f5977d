import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { visibleDossiers } from './visible-dossiers.ts';

/**
 * The dossiers that wait for a later round, among those the viewer may open, by round; `deferredUntil` is null where the
 * round was only named in words. At most 500.
 */
export async function deferredDossiers(db: Reader, viewer: Actor, { now }: { now: Date }) {
  return db
    .selectFrom('dossiers.dossier as dossier')
    .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
    .innerJoin('registry.producer as producer', 'producer.id', 'dossier.producerId')
    .select(['dossier.id', 'dossier.number', 'dossier.deferredTo', 'dossier.deferredUntil', 'dossier.deferredRoundId'])
    .select(['product.name as productName', 'producer.name as producerName'])
    .where('dossier.state', '=', 'deferred')
    .where(visibleDossiers(viewer, now))
    .orderBy('dossier.deferredUntil')
    .orderBy('dossier.number')
    .limit(500)
    .execute();
}
export type DeferredDossier = Awaited<ReturnType<typeof deferredDossiers>>[number];
