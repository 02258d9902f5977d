import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { version } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { mayWriteRegister, registryWriters } from '../access.ts';
import { registryProblem } from '../problems.ts';
import { visibleProducers } from '../queries/visible-register.ts';
import { isTourismOnly, tourismSet } from '../rules/legal-kind.ts';
import { producerColumns, producerFields, refuseForeignNeighbourhood } from './producer-fields.ts';

/** Changes what the register says about a producer. The version is the one the form was made from. */
export const editProducer = defineCommand({
  name: 'producer.edit',
  roles: registryWriters,
  input: z.strictObject({ producerId: z.uuid(), version, ...producerFields }),
  subject: async ({ db, actor }, { producerId }) => {
    const producer = await db
      .selectFrom('registry.producer as producer')
      .selectAll('producer')
      .where('producer.id', '=', producerId)
      .where(visibleProducers(actor))
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!producer) throw platformProblem('not-found');
    return producer;
  },
  may: (actor, producer) => mayWriteRegister(actor, producer.unitId),
  run: async (context, producer, input) => {
    const { db, record } = context;
    if (producer.closedAt !== null) throw registryProblem('producer.closed');
    if (producer.version !== input.version) throw platformProblem('changed-meanwhile');
    await refuseForeignNeighbourhood(context, producer.unitId, input.neighbourhoodId);
    if (isTourismOnly(input.legalKind)) {
      const other = await db
        .selectFrom('registry.product as product')
        .innerJoin('regulation.criteriaSet as set', 'set.code', 'product.setCode')
        .select('product.id')
        .where('product.producerId', '=', producer.id)
        .where('set.number', '!=', tourismSet)
        .executeTakeFirst();
      if (other) throw registryProblem('producer.tourism-only');
    }
    const columns = producerColumns(input);
    const changed = Object.entries(columns).flatMap(([name, value]) =>
      producer[name as keyof typeof columns] === value ? [] : [name],
    );
    await db
      .updateTable('registry.producer')
      .set({ ...columns, version: sql`version + 1` })
      .where('id', '=', producer.id)
      .execute();
    record({ subject: { kind: 'producer', id: producer.id }, unitId: producer.unitId, details: { fields: changed } });
    return { id: producer.id };
  },
});
