import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { isContributor, isRegistryWriter, mayContribute, mayWriteRegister, readsOf } from '../access.ts';
import { mainPictureId } from './product-pictures.ts';
import { visibleProducts } from './visible-register.ts';

/** One product of the register with its producer and set. Throws not-found. */
export async function productForViewer(db: Reader, viewer: Actor, productId: string) {
  const product = await db
    .selectFrom('registry.product as product')
    .innerJoin('registry.producer as producer', 'producer.id', 'product.producerId')
    .innerJoin('regulation.criteriaSet as set', 'set.code', 'product.setCode')
    .selectAll('product')
    .select([
      'producer.name as producerName',
      'producer.legalKind',
      'producer.registered',
      'set.number as setNumber',
      'set.name as setName',
      'set.productGroup',
      mainPictureId().as('pictureId'),
    ])
    .where('product.id', '=', productId)
    .where(visibleProducts(viewer))
    .executeTakeFirst();
  if (!product) throw platformProblem('not-found');
  return {
    ...product,
    reads: readsOf(viewer),
    mayContribute: isContributor(viewer) && mayContribute(viewer, product).allowed,
    mayEdit: isRegistryWriter(viewer) && mayWriteRegister(viewer, product.unitId).allowed,
  };
}
