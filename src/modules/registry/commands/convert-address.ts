import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText, version } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { listKeepers, maySettle } from '../list-access.ts';
import { lockOpenProducer } from './lock-open-producer.ts';

/**
 * Writes a producer's address with the units of 1 July 2025 (Nghị quyết 202/2025/QH15), as somebody confirmed it; the old
 * words stay beside it, because older papers bear them.
 */
export const convertAddress = defineCommand({
  name: 'producer.convert-address',
  roles: listKeepers,
  input: z.strictObject({ producerId: z.uuid(), version, address: requiredText(300) }),
  subject: (context, { producerId }) => lockOpenProducer(context, producerId),
  may: maySettle,
  run: async ({ db, record }, producer, { version: read, address }) => {
    if (producer.version !== read) throw platformProblem('changed-meanwhile');
    await db
      .updateTable('registry.producer')
      .set({ address, formerAddress: producer.formerAddress ?? producer.address, version: sql`version + 1` })
      .where('id', '=', producer.id)
      .execute();
    record({
      subject: { kind: 'producer', id: producer.id },
      unitId: producer.unitId,
      details: { fields: ['address'] },
    });
    return { id: producer.id };
  },
});
