import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { isListKeeper } from '../list-access.ts';
import { visibleProducers } from './visible-register.ts';

/** Two open producers of one ward whole, with what hangs on each, for somebody who may merge them. Throws not-found. */
export async function mergePreview(db: Reader, viewer: Actor, ids: { keptId: string; otherId: string }) {
  if (!isListKeeper(viewer)) throw platformProblem('not-found');
  const [kept, other] = await Promise.all([side(db, viewer, ids.keptId), side(db, viewer, ids.otherId)]);
  if (kept.id === other.id || kept.unitId !== other.unitId) throw platformProblem('not-found');
  return { kept, other };
}
export type MergeSide = Awaited<ReturnType<typeof side>>;

async function side(db: Reader, viewer: Actor, producerId: string) {
  const producer = await db
    .selectFrom('registry.producer as producer')
    .leftJoin('identity.unit as neighbourhood', 'neighbourhood.id', 'producer.neighbourhoodId')
    .selectAll('producer')
    .select((eb) => [
      'neighbourhood.name as neighbourhoodName',
      eb
        .selectFrom('registry.heldPaper')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('registry.heldPaper.producerId', '=', 'producer.id')
        .where('registry.heldPaper.removedAt', 'is', null)
        .as('papers'),
    ])
    .where('producer.id', '=', producerId)
    .where('producer.closedAt', 'is', null)
    .where(visibleProducers(viewer))
    .executeTakeFirst();
  if (!producer) throw platformProblem('not-found');
  const products = await db
    .selectFrom('registry.product')
    .select(['id', 'name'])
    .where('producerId', '=', producerId)
    .orderBy('searchKey')
    .execute();
  return { ...producer, products };
}
