import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { dataKeepers, maySettle } from '../list-access.ts';
import { personalDataOf } from '../queries/personal-data.ts';
import { visibleProducers } from '../queries/visible-register.ts';

/**
 * Records that everything the register holds on a representative was handed over to them: their right to know
 * (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15), and a reading of sensitive data that has to be accounted for. Perform it
 * without a request key: a key would keep the answer beside the request.
 */
export const handOverPersonalData = defineCommand({
  name: 'personal-data.hand-over',
  roles: dataKeepers,
  input: z.strictObject({ producerId: z.uuid(), format: z.enum(['json', 'html']) }),
  subject: async ({ db, actor }, { producerId }) => {
    const producer = await db
      .selectFrom('registry.producer as producer')
      .select(['producer.id', 'producer.unitId'])
      .where('producer.id', '=', producerId)
      .where(visibleProducers(actor))
      .executeTakeFirst();
    if (!producer) throw platformProblem('not-found');
    return producer;
  },
  may: maySettle,
  run: async ({ db, record }, producer, { format }) => {
    record({ subject: { kind: 'producer', id: producer.id }, unitId: producer.unitId, details: { format } });
    return personalDataOf(db, producer.id);
  },
});
