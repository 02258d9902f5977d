import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { readsOf } from '../access.ts';
import type { RelationKind } from '../rules/relation-kind.ts';
import { visibleProducers } from './visible-register.ts';

/** Who holds shares in a producer, supplies it or buys from it; empty for whoever may not read its details. */
export async function producerRelations(db: Reader, viewer: Actor, producerId: string) {
  if (viewer.kind !== 'system' && !readsOf(viewer).detail) return [];
  const rows = await db
    .selectFrom('registry.producerRelation as relation')
    .innerJoin('registry.producer as producer', 'producer.id', 'relation.producerId')
    .select(['relation.id', 'relation.kind', 'relation.name', 'relation.identifier', 'relation.detail'])
    .select(['relation.since', 'relation.until'])
    .where('relation.producerId', '=', producerId)
    .where('relation.removedAt', 'is', null)
    .where(visibleProducers(viewer))
    .orderBy('relation.kind')
    .orderBy('relation.searchKey')
    .orderBy('relation.id')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as RelationKind }));
}
export type ProducerRelation = Awaited<ReturnType<typeof producerRelations>>[number];
