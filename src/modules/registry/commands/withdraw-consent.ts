import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { dataKeepers, maySettle } from '../list-access.ts';
import { registryProblem } from '../problems.ts';
import { visibleProducers } from '../queries/visible-register.ts';

/**
 * Takes a consent back, from today on: the person's right, without a reason (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15).
 * The record stays, because what was published before has to be accounted for.
 */
export const withdrawConsent = defineCommand({
  name: 'consent.withdraw',
  roles: dataKeepers,
  input: z.strictObject({ consentId: z.uuid() }),
  subject: async ({ db, actor }, { consentId }) => {
    const consent = await db
      .selectFrom('registry.consent as consent')
      .innerJoin('registry.producer as producer', 'producer.id', 'consent.producerId')
      .select(['consent.id', 'consent.what', 'consent.producerId', 'consent.withdrawnOn', 'producer.unitId'])
      .where('consent.id', '=', consentId)
      .where(visibleProducers(actor))
      .forNoKeyUpdate('consent')
      .executeTakeFirst();
    if (!consent) throw platformProblem('not-found');
    if (consent.withdrawnOn !== null) throw registryProblem('consent.withdrawn-already');
    return consent;
  },
  may: maySettle,
  run: async ({ db, now, record }, consent) => {
    await db
      .updateTable('registry.consent')
      .set({ withdrawnOn: today(now) })
      .where('id', '=', consent.id)
      .execute();
    record({
      subject: { kind: 'producer', id: consent.producerId },
      unitId: consent.unitId,
      details: { consentId: consent.id, what: consent.what },
    });
    return {};
  },
});
