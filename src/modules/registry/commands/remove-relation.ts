import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { mayContribute, registryContributors } from '../access.ts';
import { lockProducer } from './lock-producer.ts';

/** Takes a relation that ended or was a mistake out of the register, with the reason. */
export const removeRelation = defineCommand({
  name: 'producer-relation.remove',
  roles: registryContributors,
  input: z.strictObject({ relationId: z.uuid(), reason: requiredText(300) }),
  subject: async (context, { relationId }) => {
    const relation = await context.db
      .selectFrom('registry.producerRelation')
      .select(['id', 'producerId', 'kind'])
      .where('id', '=', relationId)
      .where('removedAt', 'is', null)
      .executeTakeFirst();
    if (!relation) throw platformProblem('not-found');
    return { ...(await lockProducer(context, relation.producerId)), relation };
  },
  may: (actor, producer) => mayContribute(actor, producer),
  run: async ({ db, now, record }, { relation, ...producer }, { reason }) => {
    const { numUpdatedRows } = await db
      .updateTable('registry.producerRelation')
      .set({ removedAt: now, removalReason: reason })
      .where('id', '=', relation.id)
      .where('removedAt', 'is', null)
      .executeTakeFirst();
    // Somebody else took it out while we waited for the producer.
    if (numUpdatedRows === 0n) throw platformProblem('not-found');
    record({
      subject: { kind: 'producer', id: producer.id },
      unitId: producer.unitId,
      details: { relationId: relation.id, relationKind: relation.kind },
    });
    return { producerId: producer.id };
  },
});
