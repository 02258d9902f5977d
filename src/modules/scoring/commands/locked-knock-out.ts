import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { lockItem } from './locked-item.ts';

/** A proposed knock-out under its product's lock. Not found as for the product. */
export async function lockKnockOut(context: CommandContext, knockOutId: string, lock: 'shared' | 'exclusive') {
  const found = await context.db
    .selectFrom('scoring.knockOut')
    .select('agendaItemId')
    .where('id', '=', knockOutId)
    .executeTakeFirst();
  if (!found) throw platformProblem('not-found');
  const located = await lockItem(context, found.agendaItemId, lock);
  const knockOut = await context.db
    .selectFrom('scoring.knockOut')
    .select(['id', 'name', 'state'])
    .where('id', '=', knockOutId)
    .executeTakeFirstOrThrow();
  return { ...located, knockOut };
}
