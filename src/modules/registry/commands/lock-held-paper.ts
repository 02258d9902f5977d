import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import type { PaperKind } from '../rules/paper-kind.ts';
import { lockProducer } from './lock-producer.ts';

/** A paper that a producer holds, and its producer, both locked, the producer first. Throws not-found. */
export async function lockHeldPaper(context: CommandContext, heldPaperId: string) {
  const kept = () =>
    context.db
      .selectFrom('registry.heldPaper')
      .selectAll()
      .where('id', '=', heldPaperId)
      .where('removedAt', 'is', null);
  const found = await kept().executeTakeFirst();
  if (!found) throw platformProblem('not-found');
  const producer = await lockProducer(context, found.producerId);
  const paper = await kept().forNoKeyUpdate().executeTakeFirst();
  if (!paper) throw platformProblem('not-found');
  return { ...paper, kind: paper.kind as PaperKind, unitId: producer.unitId };
}
