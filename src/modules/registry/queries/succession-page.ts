import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { isListKeeper, maySettle } from '../list-access.ts';
import { visibleProducers } from './visible-register.ts';

/** A producer with what became of it and what it came from, and its products to choose from. Throws not-found. */
export async function successionPage(db: Reader, viewer: Actor, producerId: string) {
  const producer = await db
    .selectFrom('registry.producer as producer')
    .leftJoin('registry.producer as now', 'now.id', 'producer.movedTo')
    .selectAll('producer')
    .select('now.name as movedToName')
    .where('producer.id', '=', producerId)
    .where(visibleProducers(viewer))
    .executeTakeFirst();
  if (!producer) throw platformProblem('not-found');
  const [steps, products] = await Promise.all([
    db
      .selectFrom('registry.producerSuccession as step')
      .innerJoin('registry.producer as predecessor', 'predecessor.id', 'step.predecessorId')
      .innerJoin('registry.producer as successor', 'successor.id', 'step.successorId')
      .select(['step.id', 'step.kind', 'step.onDate', 'step.instrument', 'step.predecessorId', 'step.successorId'])
      .select(['predecessor.name as predecessorName', 'successor.name as successorName'])
      .where((eb) => eb.or([eb('step.predecessorId', '=', producerId), eb('step.successorId', '=', producerId)]))
      .orderBy('step.onDate')
      .orderBy('step.createdAt')
      .execute(),
    db
      .selectFrom('registry.product')
      .select(['id', 'name'])
      .where('producerId', '=', producerId)
      .orderBy('searchKey')
      .execute(),
  ]);
  const mayRecord = isListKeeper(viewer) && maySettle(viewer, producer).allowed && producer.closedAt === null;
  return { producer, steps, products, mayRecord };
}

/** Open producers of the viewer's ward by name, to choose a successor or a link from; twenty at most. */
export const producersToChoose = (db: Reader, viewer: Actor, words: { pattern: string; exceptId?: string }) =>
  db
    .selectFrom('registry.producer as producer')
    .select(['producer.id', 'producer.name', 'producer.taxCode', 'producer.address'])
    .where(visibleProducers(viewer))
    .where('producer.closedAt', 'is', null)
    .where('producer.searchKey', 'like', words.pattern)
    .$if(words.exceptId !== undefined, (query) => query.where('producer.id', '!=', words.exceptId as string))
    .orderBy('producer.searchKey')
    .limit(20)
    .execute();

/** The record that a merged one's identifier leads to; undefined where it leads nowhere else, or is not seen. */
export async function findMergedInto(db: Reader, viewer: Actor, producerId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('registry.producer as producer')
    .select('producer.movedTo')
    .where('producer.id', '=', producerId)
    .where('producer.closedAs', '=', 'merged')
    .where(visibleProducers(viewer))
    .executeTakeFirst();
  return row?.movedTo ?? undefined;
}
