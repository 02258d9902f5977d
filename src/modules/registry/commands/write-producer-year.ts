import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { mayContribute, registryContributors } from '../access.ts';
import { registryFieldSentences } from '../messages.vi.ts';
import { registryProblem } from '../problems.ts';
import { cooperativeClasses, partsExceedTotal } from '../rules/producer-year.ts';
import { dong } from './dong-input.ts';
import { lockProducer } from './lock-producer.ts';

const people = z.coerce.number().int().min(0).max(1_000_000).optional();

/**
 * Writes a producer's labour and results of one year (criteria 3.3 and 3.4 of the sets, Phụ lục II QĐ 26/2026/QĐ-TTg).
 * Money in whole đồng; `version` is 0 where the year was not written yet.
 */
export const writeProducerYear = defineCommand({
  name: 'producer-year.write',
  roles: registryContributors,
  input: z.strictObject({
    producerId: z.uuid(),
    year: z.coerce.number().int().min(1990).max(2100),
    version: z.coerce.number().int().min(0).max(2_000_000_000),
    labourTotal: people,
    labourLocal: people,
    labourInsured: people,
    revenue: dong(0).optional(),
    profit: dong(-1e15).optional(),
    cooperativeClass: z.enum(cooperativeClasses).optional(),
  }),
  subject: (context, { producerId }) => lockProducer(context, producerId),
  may: (actor, producer) => mayContribute(actor, producer),
  run: async ({ db, now, record }, producer, { producerId, year, version, ...told }) => {
    const figures = {
      labourTotal: told.labourTotal ?? null,
      labourLocal: told.labourLocal ?? null,
      labourInsured: told.labourInsured ?? null,
      revenue: told.revenue ?? null,
      profit: told.profit ?? null,
      cooperativeClass: told.cooperativeClass ?? null,
    };
    if (figures.cooperativeClass && producer.legalKind !== 'cooperative')
      throw registryProblem(
        'producer-year.class-for-cooperatives',
        {},
        { cooperativeClass: [registryFieldSentences.cooperativeClass] },
      );
    const tooMany = partsExceedTotal(figures);
    if (tooMany.length > 0)
      throw registryProblem(
        'producer-year.labour-parts',
        {},
        Object.fromEntries(tooMany.map((name) => [name, [registryFieldSentences.labourParts]])),
      );
    const before = await db
      .selectFrom('registry.producerYear')
      .select('version')
      .where('producerId', '=', producerId)
      .where('year', '=', year)
      .executeTakeFirst();
    if ((before?.version ?? 0) !== version) throw platformProblem('changed-meanwhile');
    const row = { ...figures, version: version + 1, changedAt: now };
    await db
      .insertInto('registry.producerYear')
      .values({ ...row, producerId, year })
      .onConflict((conflict) => conflict.columns(['producerId', 'year']).doUpdateSet(row))
      .execute();
    record({ subject: { kind: 'producer', id: producerId }, unitId: producer.unitId, details: { year } });
    return { version: version + 1 };
  },
});
