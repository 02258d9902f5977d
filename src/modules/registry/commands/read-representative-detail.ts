import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { detailReaders, mayContribute } from '../access.ts';
import { lockProducer } from './lock-producer.ts';

/**
 * Opens what is kept about a producer's representative. A command, because reading sensitive data leaves its event: who
 * read about whom, and when (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15). Perform it without a request key: a key would
 * keep the answer beside the request.
 */
export const readRepresentativeDetail = defineCommand({
  name: 'representative-detail.read',
  roles: [...detailReaders, 'system'],
  input: z.strictObject({ producerId: z.uuid() }),
  subject: (context, { producerId }) => lockProducer(context, producerId),
  may: (actor, producer) => mayContribute(actor, producer),
  run: async ({ db, record }, producer, { producerId }) => {
    const detail = await db
      .selectFrom('registry.representativeDetail')
      .select(['sex', 'ethnicity', 'residence', 'disabilityPaper', 'version'])
      .where('producerId', '=', producerId)
      .executeTakeFirst();
    record({ subject: { kind: 'producer', id: producerId }, unitId: producer.unitId });
    return detail ?? { sex: null, ethnicity: '', residence: '', disabilityPaper: '', version: 0 };
  },
});

export type RepresentativeDetail = Awaited<ReturnType<typeof readRepresentativeDetail.run>>;
