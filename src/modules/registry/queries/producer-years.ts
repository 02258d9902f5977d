import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { readsOf } from '../access.ts';
import { visibleProducers } from './visible-register.ts';

/** Labour and results of a producer, the newest year first, at most 30. Throws not-found for those who do not read figures. */
export async function producerYears(db: Reader, viewer: Actor, producerId: string) {
  const visible = await db
    .selectFrom('registry.producer as producer')
    .select('producer.id')
    .where('producer.id', '=', producerId)
    .where(visibleProducers(viewer))
    .executeTakeFirst();
  if (!visible || !readsOf(viewer).figures) throw platformProblem('not-found');
  return db
    .selectFrom('registry.producerYear')
    .select([
      'producerId',
      'year',
      'labourTotal',
      'labourLocal',
      'labourInsured',
      'revenue',
      'profit',
      'cooperativeClass',
      'version',
    ])
    .where('producerId', '=', producerId)
    .orderBy('year', 'desc')
    .limit(30)
    .execute();
}

export type ProducerYear = Awaited<ReturnType<typeof producerYears>>[number];
