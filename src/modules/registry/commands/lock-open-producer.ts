import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { registryProblem } from '../problems.ts';
import { visibleProducers } from '../queries/visible-register.ts';

/** A producer whole, locked, among those the actor sees. Refuses one that was merged or succeeded: `producer.closed`. */
export async function lockOpenProducer({ db, actor }: CommandContext, producerId: string) {
  const producer = await db
    .selectFrom('registry.producer as producer')
    .selectAll('producer')
    .where('producer.id', '=', producerId)
    .where(visibleProducers(actor))
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!producer) throw platformProblem('not-found');
  if (producer.closedAt !== null) throw registryProblem('producer.closed');
  return producer;
}

/** Two of them, in the order of their identifiers, so that two hands with the same pair cannot block each other. */
export async function lockTwoProducers(context: CommandContext, first: string, second: string) {
  const locked = new Map<string, Awaited<ReturnType<typeof lockOpenProducer>>>();
  for (const id of [first, second].sort()) locked.set(id, await lockOpenProducer(context, id));
  return [locked.get(first), locked.get(second)] as [LockedWhole, LockedWhole];
}
export type LockedWhole = Awaited<ReturnType<typeof lockOpenProducer>>;
