import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { text } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { mayContribute, registryContributors } from '../access.ts';
import { lockProducer } from './lock-producer.ts';

/**
 * Writes what Mẫu số 02 asks about a producer's legal representative (sex, ethnicity, permanent residence), and the
 * number of a giấy xác nhận khuyết tật where it shall prove criterion 3.2. `version` is 0 where nothing was written yet.
 */
export const writeRepresentativeDetail = defineCommand({
  name: 'representative-detail.write',
  roles: registryContributors,
  input: z.strictObject({
    producerId: z.uuid(),
    version: z.coerce.number().int().min(0).max(2_000_000_000),
    sex: z.enum(['female', 'male']).optional(),
    ethnicity: text(60).default(''),
    residence: text(300).default(''),
    disabilityPaper: text(200).default(''),
  }),
  subject: (context, { producerId }) => lockProducer(context, producerId),
  may: (actor, producer) => mayContribute(actor, producer),
  run: async ({ db, now, record }, producer, { producerId, version, sex = null, ...told }) => {
    const before = await db
      .selectFrom('registry.representativeDetail')
      .selectAll()
      .where('producerId', '=', producerId)
      .executeTakeFirst();
    if ((before?.version ?? 0) !== version) throw platformProblem('changed-meanwhile');
    const detail = { ...told, sex, version: version + 1, changedAt: now };
    await db
      .insertInto('registry.representativeDetail')
      .values({ ...detail, producerId })
      .onConflict((conflict) => conflict.column('producerId').doUpdateSet(detail))
      .execute();
    const fields = (['sex', 'ethnicity', 'residence', 'disabilityPaper'] as const).filter(
      (name) => (before?.[name] ?? '') !== (detail[name] ?? ''),
    );
    record({ subject: { kind: 'producer', id: producerId }, unitId: producer.unitId, details: { fields } });
    return { version: version + 1 };
  },
});
