import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { checkbox, requiredText } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { mayWriteRegister, registryWriters } from '../access.ts';
import { producerColumns, producerFields, refuseForeignNeighbourhood } from './producer-fields.ts';

/** Writes a producer (chủ thể) into a commune's register. Gives its id. */
export const registerProducer = defineCommand({
  name: 'producer.register',
  roles: registryWriters,
  input: z.strictObject({ unitId: requiredText(40), ...producerFields, sample: checkbox }),
  subject: async ({ db, actor }, input) => {
    const unit = await db
      .selectFrom('identity.unit')
      .select('id')
      .where('id', '=', input.unitId)
      .where('kind', '=', 'commune')
      .executeTakeFirst();
    // Another unit's register does not exist for the actor.
    if (!unit || !mayWriteRegister(actor, unit.id).allowed) throw platformProblem('not-found');
    return { unitId: unit.id };
  },
  may: (actor, subject) => mayWriteRegister(actor, subject.unitId),
  run: async (context, { unitId }, input) => {
    const { db, now, newId, record } = context;
    await refuseForeignNeighbourhood(context, unitId, input.neighbourhoodId);
    const id = newId();
    await db
      .insertInto('registry.producer')
      .values({ ...producerColumns(input), id, unitId, sample: input.sample, createdAt: now })
      .execute();
    record({ subject: { kind: 'producer', id }, unitId });
    return { id };
  },
});
