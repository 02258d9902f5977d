import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import type { Details } from '#platform/details.ts';
import { sentenceOf } from '#platform/messages.ts';
import { visibleProducers, visibleProducts } from './visible-register.ts';

/** What happened to a producer and its products, newest first, each change as a sentence; the last 300. */
export async function producerHistory(db: Reader, viewer: Actor, producerId: string) {
  const products = await db
    .selectFrom('registry.product as product')
    .select(['product.id', 'product.name'])
    .where('product.producerId', '=', producerId)
    .where(visibleProducts(viewer))
    .execute();
  const visible = await db
    .selectFrom('registry.producer as producer')
    .select('producer.id')
    .where('producer.id', '=', producerId)
    .where(visibleProducers(viewer))
    .executeTakeFirst();
  if (!visible) return [];
  const names = new Map(products.map(({ id, name }) => [id, name]));
  return eventsAbout(db, [producerId, ...names.keys()], names);
}

/** What happened to a product in the register, newest first, each change as a sentence; the last 300. */
export async function productHistory(db: Reader, viewer: Actor, productId: string) {
  const visible = await db
    .selectFrom('registry.product as product')
    .select('product.id')
    .where('product.id', '=', productId)
    .where(visibleProducts(viewer))
    .executeTakeFirst();
  return visible ? eventsAbout(db, [productId], new Map()) : [];
}

async function eventsAbout(db: Reader, subjectIds: string[], productNames: Map<string, string>) {
  const events = await db
    .selectFrom('platform.event as event')
    .leftJoin('identity.person as person', 'person.id', 'event.actorPersonId')
    .select(['event.id', 'event.at', 'event.name', 'event.details', 'event.subjectId', 'person.name as who'])
    .where('event.subjectKind', 'in', ['producer', 'product'])
    .where('event.subjectId', 'in', subjectIds)
    .orderBy('event.id', 'desc')
    .limit(300)
    .execute();
  return events.map(({ id, at, name, details, subjectId, who }) => {
    const product = productNames.get(subjectId);
    const sentence = sentenceOf(name, details as Details);
    return { id, at: at.toISOString(), who, sentence: product ? `${product}. ${sentence}` : sentence };
  });
}

export type HistoryLine = Awaited<ReturnType<typeof productHistory>>[number];
