import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { visibleProducers } from './visible-register.ts';

/** The places of a producer that are in use, in the order in which they were written down. */
export const producerPremises = (db: Reader, viewer: Actor, producerId: string) =>
  db
    .selectFrom('registry.premises as premises')
    .innerJoin('registry.producer as producer', 'producer.id', 'premises.producerId')
    .select([
      'premises.id',
      'premises.kind',
      'premises.name',
      'premises.address',
      'premises.latitude',
      'premises.longitude',
      'premises.gln',
      'premises.version',
    ])
    .where('premises.producerId', '=', producerId)
    .where('premises.closedAt', 'is', null)
    .where(visibleProducers(viewer))
    .orderBy('premises.createdAt')
    .orderBy('premises.id')
    .limit(100)
    .execute();

export type Premises = Awaited<ReturnType<typeof producerPremises>>[number];
