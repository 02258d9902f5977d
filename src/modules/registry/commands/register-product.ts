import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { checkbox } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { mayWriteRegister, registryWriters } from '../access.ts';
import { registryProblem } from '../problems.ts';
import { visibleProducers } from '../queries/visible-register.ts';
import { productColumns, productFields, refuseUnfitSet } from './product-fields.ts';

/** Writes a product into the register under its producer, with the criteria set it will be judged by. Gives its id. */
export const registerProduct = defineCommand({
  name: 'product.register',
  roles: registryWriters,
  input: z.strictObject({ producerId: z.uuid(), ...productFields, sample: checkbox }),
  subject: async ({ db, actor }, { producerId }) => {
    const producer = await db
      .selectFrom('registry.producer as producer')
      .select(['producer.id', 'producer.unitId', 'producer.legalKind', 'producer.closedAt'])
      .where('producer.id', '=', producerId)
      .where(visibleProducers(actor))
      // Its legal kind must not change while it decides which sets are open to it.
      .forShare()
      .executeTakeFirst();
    if (!producer) throw platformProblem('not-found');
    return producer;
  },
  may: (actor, producer) => mayWriteRegister(actor, producer.unitId),
  run: async (context, producer, input) => {
    if (producer.closedAt !== null) throw registryProblem('producer.closed');
    await refuseUnfitSet(context, input.setCode, producer.legalKind);
    const { db, now, newId, record } = context;
    const id = newId();
    const { unitId } = producer;
    await db
      .insertInto('registry.product')
      .values({
        ...productColumns(input),
        id,
        unitId,
        producerId: producer.id,
        sample: input.sample,
        createdAt: now,
      })
      .execute();
    record({
      subject: { kind: 'product', id },
      unitId,
      details: { producerId: producer.id, setCode: input.setCode },
    });
    return { id };
  },
});
