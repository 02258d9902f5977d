import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { visibleProducers, visibleProducts } from '../queries/visible-register.ts';

/** The producer that a command writes about, locked, only among those the actor sees. Throws not-found. */
export async function lockProducer({ db, actor }: CommandContext, producerId: string) {
  const producer = await db
    .selectFrom('registry.producer as producer')
    .select(['producer.id', 'producer.unitId', 'producer.legalKind', 'producer.name'])
    .where('producer.id', '=', producerId)
    .where(visibleProducers(actor))
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!producer) throw platformProblem('not-found');
  return { ...producer, producerId: producer.id };
}

export type LockedProducer = Awaited<ReturnType<typeof lockProducer>>;

/** A product with its producer: the producer shared, the product locked, in that order as everywhere. Throws not-found. */
export async function lockProduct({ db, actor }: CommandContext, productId: string) {
  const found = await db
    .selectFrom('registry.product as product')
    .select('product.producerId')
    .where('product.id', '=', productId)
    .where(visibleProducts(actor))
    .executeTakeFirst();
  if (!found) throw platformProblem('not-found');
  await db.selectFrom('registry.producer').select('id').where('id', '=', found.producerId).forShare().execute();
  return await db
    .selectFrom('registry.product')
    .selectAll()
    .where('id', '=', productId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}
