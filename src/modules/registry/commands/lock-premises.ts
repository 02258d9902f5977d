import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { lockProducer } from './lock-producer.ts';

/** A place of a producer that is still in use, and its producer, both locked, the producer first. Throws not-found. */
export async function lockPremises(context: CommandContext, premisesId: string) {
  const open = () =>
    context.db.selectFrom('registry.premises').selectAll().where('id', '=', premisesId).where('closedAt', 'is', null);
  const found = await open().executeTakeFirst();
  if (!found) throw platformProblem('not-found');
  const producer = await lockProducer(context, found.producerId);
  const premises = await open().executeTakeFirst();
  if (!premises) throw platformProblem('not-found');
  return { ...premises, unitId: producer.unitId };
}
