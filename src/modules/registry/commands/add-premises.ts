import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { mayContribute, registryContributors } from '../access.ts';
import { lockProducer } from './lock-producer.ts';
import { premisesColumns, premisesFields } from './premises-fields.ts';

/** Adds a place where a producer works, grows, stores or sells. Gives its id. */
export const addPremises = defineCommand({
  name: 'premises.add',
  roles: registryContributors,
  input: z.strictObject({ producerId: z.uuid(), ...premisesFields }),
  subject: (context, { producerId }) => lockProducer(context, producerId),
  may: (actor, producer) => mayContribute(actor, producer),
  run: async ({ db, now, newId, record }, producer, { producerId, ...fields }) => {
    const id = newId();
    await db
      .insertInto('registry.premises')
      .values({ ...premisesColumns(fields), id, producerId, createdAt: now })
      .execute();
    record({ subject: { kind: 'producer', id: producerId }, unitId: producer.unitId, details: { premisesId: id } });
    return { id };
  },
});
