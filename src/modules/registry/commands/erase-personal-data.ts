import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { version } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { listKeepers, maySettle } from '../list-access.ts';
import { erasedWords } from '../list-messages.vi.ts';
import { visibleProducers } from '../queries/visible-register.ts';
import { erasureOf } from '../rules/kept-by-law.ts';

/**
 * Erases on request what no law demands to keep about a producer's representative (`rules/kept-by-law.ts` says what). The
 * event names the parts, never what stood there.
 */
export const erasePersonalData = defineCommand({
  name: 'personal-data.erase',
  roles: listKeepers,
  input: z.strictObject({
    producerId: z.uuid(),
    version,
    /** Cannot be taken back, so the form asks for it in so many words. */
    confirmed: z.literal('on'),
  }),
  subject: async ({ db, actor }, { producerId }) => {
    const producer = await db
      .selectFrom('registry.producer as producer')
      .select(['producer.id', 'producer.unitId', 'producer.version', 'producer.registered', 'producer.closedAt'])
      .where('producer.id', '=', producerId)
      .where(visibleProducers(actor))
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!producer) throw platformProblem('not-found');
    return producer;
  },
  may: maySettle,
  run: async ({ db, now, record }, producer, input) => {
    if (producer.version !== input.version) throw platformProblem('changed-meanwhile');
    const { erased } = erasureOf({ registered: producer.registered, closed: producer.closedAt !== null });
    const of = { producerId: producer.id };
    await db
      .updateTable('registry.producer')
      .set({
        phone: null,
        email: null,
        personalErasedOn: today(now),
        version: sql`version + 1`,
        ...(erased.includes('representative') && { representative: erasedWords.person }),
        ...(erased.includes('household') && {
          name: erasedWords.household,
          searchKey: foldVietnamese(erasedWords.household),
          address: erasedWords.address,
          formerAddress: null,
          taxCode: null,
        }),
      })
      .where('id', '=', producer.id)
      .execute();
    await db.deleteFrom('registry.representativeDetail').where('producerId', '=', of.producerId).execute();
    // Whoever was named stays only as long as a council may have to know them.
    await db
      .deleteFrom('registry.producerRelation')
      .where('producerId', '=', of.producerId)
      .$if(!erased.includes('relations'), (query) => query.where('removedAt', 'is not', null))
      .execute();
    await db
      .updateTable('registry.registrant')
      .set({
        name: erasedWords.person,
        searchKey: foldVietnamese(erasedWords.person),
        phone: null,
        note: '',
        contactConsent: false,
      })
      .where('producerId', '=', of.producerId)
      .execute();
    await db
      .updateTable('registry.consent')
      .set({ withdrawnOn: today(now) })
      .where('producerId', '=', of.producerId)
      .where('withdrawnOn', 'is', null)
      .execute();
    record({
      subject: { kind: 'producer', id: producer.id },
      unitId: producer.unitId,
      details: { erased: [...erased] },
    });
    return {};
  },
});
