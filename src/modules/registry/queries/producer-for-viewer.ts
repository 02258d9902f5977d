import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { isContributor, isPaperKeeper, isRegistryWriter, mayContribute, mayWriteRegister, readsOf } from '../access.ts';
import { mainPictureId } from './product-pictures.ts';
import { visibleProducers } from './visible-register.ts';

/**
 * One producer with its products. `mayEdit`: the viewer writes this register; `mayContribute`: adds figures, premises,
 * pictures; `mayKeepPapers`: works on the evidence box; `reads`: which parts of its page there are. Throws not-found.
 */
export async function producerForViewer(db: Reader, viewer: Actor, producerId: string) {
  const producer = await db
    .selectFrom('registry.producer as producer')
    .innerJoin('identity.unit as unit', 'unit.id', 'producer.unitId')
    .leftJoin('identity.unit as neighbourhood', 'neighbourhood.id', 'producer.neighbourhoodId')
    .selectAll('producer')
    .select(['unit.fullName as unitName', 'neighbourhood.name as neighbourhoodName'])
    .where('producer.id', '=', producerId)
    .where(visibleProducers(viewer))
    .executeTakeFirst();
  if (!producer) throw platformProblem('not-found');
  const products = await db
    .selectFrom('registry.product as product')
    .innerJoin('regulation.criteriaSet as set', 'set.code', 'product.setCode')
    .select([
      'product.id',
      'product.name',
      'product.packaging',
      'set.number as setNumber',
      'set.name as setName',
      mainPictureId().as('pictureId'),
    ])
    .where('product.producerId', '=', producer.id)
    .orderBy('product.searchKey')
    .limit(200)
    .execute();
  const isOwn = mayContribute(viewer, { unitId: producer.unitId, producerId: producer.id }).allowed;
  return {
    ...producer,
    products,
    reads: readsOf(viewer),
    mayContribute: isOwn && isContributor(viewer),
    mayKeepPapers: isOwn && isPaperKeeper(viewer),
    mayEdit:
      isRegistryWriter(viewer) && mayWriteRegister(viewer, producer.unitId).allowed && producer.closedAt === null,
  };
}
