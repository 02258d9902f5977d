import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { localDate, requiredText, text } from '#platform/input.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { mayContribute, registryContributors } from '../access.ts';
import { registryProblem } from '../problems.ts';
import { relationKinds } from '../rules/relation-kind.ts';
import { lockProducer } from './lock-producer.ts';

/** Writes down who holds shares in a producer, supplies it or buys from it. The event says which kind, not who. */
export const recordRelation = defineCommand({
  name: 'producer-relation.record',
  roles: registryContributors,
  input: z.strictObject({
    producerId: z.uuid(),
    kind: z.enum(relationKinds),
    name: requiredText(200),
    identifier: text(40).default(''),
    detail: text(500).default(''),
    since: localDate.optional(),
    until: localDate.optional(),
  }),
  subject: (context, { producerId }) => lockProducer(context, producerId),
  may: (actor, producer) => mayContribute(actor, producer),
  run: async ({ db, actor, now, newId, record }, producer, input) => {
    if (input.since !== undefined && input.until !== undefined && input.until < input.since)
      throw registryProblem('producer-relation.term-in-order', {}, { until: ['Ngày cuối phải sau ngày đầu.'] });
    const searchKey = foldVietnamese(input.name);
    const known = await db
      .selectFrom('registry.producerRelation')
      .select('id')
      .where('producerId', '=', producer.id)
      .where('kind', '=', input.kind)
      .where('searchKey', '=', searchKey)
      .where('removedAt', 'is', null)
      .executeTakeFirst();
    if (known) throw registryProblem('producer-relation.recorded-once', {}, { name: ['Đã ghi rồi.'] });
    const id = newId();
    const recordedBy = actor.kind === 'person' ? actor.personId : null;
    await db
      .insertInto('registry.producerRelation')
      .values({ ...input, id, searchKey, recordedBy, recordedAt: now })
      .execute();
    record({
      subject: { kind: 'producer', id: producer.id },
      unitId: producer.unitId,
      details: { relationId: id, relationKind: input.kind },
    });
    return { relationId: id };
  },
});
