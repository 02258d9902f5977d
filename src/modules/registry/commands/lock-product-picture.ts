import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { lockProduct } from './lock-producer.ts';

/** A picture that is shown, with its product locked. Throws not-found. */
export async function lockProductPicture(context: CommandContext, pictureId: string) {
  const shown = () =>
    context.db
      .selectFrom('registry.productPicture')
      .select(['id', 'productId', 'position'])
      .where('id', '=', pictureId)
      .where('removedAt', 'is', null);
  const found = await shown().executeTakeFirst();
  if (!found) throw platformProblem('not-found');
  const { unitId, producerId } = await lockProduct(context, found.productId);
  const picture = await shown().executeTakeFirst();
  if (!picture) throw platformProblem('not-found');
  return { ...picture, unitId, producerId };
}
