import { visibleProducers } from '#modules/registry/index.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';

/** Producers of the viewer's part of the register, potential ones too, for a list to choose from. */
export const producersForIdea = (db: Reader, viewer: Actor) =>
  db
    .selectFrom('registry.producer as producer')
    .select(['producer.id', 'producer.name'])
    .where(visibleProducers(viewer))
    .where('producer.closedAt', 'is', null)
    .orderBy('producer.searchKey')
    .limit(1000)
    .execute();
