import type { CommandContext } from '#platform/command.ts';
import { mergedRelation } from '../relation-messages.vi.ts';

/**
 * Puts who stands behind a producer or lives by it under the producer that goes on, removed rows too. Whom both have in the
 * same relation stays once: the row of the kept producer.
 */
export async function carryRelations({ db, now }: CommandContext, from: string, to: string): Promise<void> {
  await db
    .updateTable('registry.producerRelation as relation')
    .set({ removedAt: now, removalReason: mergedRelation })
    .where('relation.producerId', '=', from)
    .where('relation.removedAt', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('registry.producerRelation as there')
          .select('there.id')
          .where('there.producerId', '=', to)
          .where('there.removedAt', 'is', null)
          .whereRef('there.kind', '=', 'relation.kind')
          .whereRef('there.searchKey', '=', 'relation.searchKey'),
      ),
    )
    .execute();
  await db.updateTable('registry.producerRelation').set({ producerId: to }).where('producerId', '=', from).execute();
}
