import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { readyForCouncilOf } from './visible-dossiers.ts';

/** What a council of the viewer's unit may put on an agenda, longest waiting first. */
export async function dossiersReadyForCouncil(db: Reader, viewer: Actor) {
  return db
    .selectFrom('dossiers.dossier as dossier')
    .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
    .innerJoin('registry.producer as producer', 'producer.id', 'dossier.producerId')
    .innerJoin('regulation.criteriaSet as set', 'set.code', 'dossier.setCode')
    .select([
      'dossier.id as dossierId',
      'dossier.number',
      'dossier.state',
      'dossier.unitId',
      'dossier.productId',
      'product.name as productName',
      'producer.name as producerName',
      'dossier.setCode',
      'set.number as setNumber',
      'set.name as setName',
      'dossier.receivedAt',
      'dossier.forwardedAt',
      'dossier.sample',
    ])
    .where(readyForCouncilOf(viewer))
    .orderBy((eb) => eb.fn.coalesce('dossier.forwardedAt', 'dossier.receivedAt'))
    .orderBy('dossier.number')
    .limit(500)
    .execute();
}
