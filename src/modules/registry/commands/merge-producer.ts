import { sql } from 'kysely';
import { z } from 'zod';
import { type CommandContext, defineCommand } from '#platform/command.ts';
import { version } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { listKeepers, maySettle } from '../list-access.ts';
import { registryProblem } from '../problems.ts';
import { mergeFields } from '../rules/merge-fields.ts';
import { carryProducts } from './carry-products.ts';
import { carryRelations } from './carry-relations.ts';
import { lockTwoProducers } from './lock-open-producer.ts';

/**
 * Makes one of two records of the same producer: the kept one takes what was chosen from the other, its products, papers,
 * premises and figures; the other stays as a name whose identifier leads on to the kept one. There is no way back, which
 * is why a page shows both before. Dossiers and accounts follow in a job.
 */
export const mergeProducer = defineCommand({
  name: 'producer.merge',
  roles: listKeepers,
  input: z.strictObject({
    keptId: z.uuid(),
    otherId: z.uuid(),
    keptVersion: version,
    otherVersion: version,
    /** The fields whose value comes from the other record. */
    take: z.array(z.enum(mergeFields)).default([]),
  }),
  subject: async (context, { keptId, otherId }) => {
    if (keptId === otherId) throw registryProblem('producer.merge-itself');
    const [kept, other] = await lockTwoProducers(context, keptId, otherId);
    if (kept.unitId !== other.unitId) throw platformProblem('not-found');
    return { kept, other, unitId: kept.unitId };
  },
  may: maySettle,
  run: async (context, { kept, other }, { keptVersion, otherVersion, take }) => {
    const { db, now, record, enqueue } = context;
    if (kept.version !== keptVersion || other.version !== otherVersion) throw platformProblem('changed-meanwhile');
    await db
      .updateTable('registry.producer')
      .set({ closedAt: now, closedAs: 'merged', movedTo: kept.id, gln: null, version: sql`version + 1` })
      .where('id', '=', other.id)
      .execute();
    const taken = Object.fromEntries(take.map((field) => [field, other[field]]));
    const legalKind = take.includes('legalKind') ? other.legalKind : kept.legalKind;
    await db
      .updateTable('registry.producer')
      .set({
        ...taken,
        ...(take.includes('name') && { searchKey: foldVietnamese(other.name) }),
        version: sql`version + 1`,
      })
      .where('id', '=', kept.id)
      .execute();
    const products = await carryProducts(context, other, { id: kept.id, legalKind });
    await carryRest(context, other.id, kept.id);
    await enqueue({
      task: 'producer.moved',
      payload: { producerId: other.id, successorId: kept.id, closed: true, settledToo: true },
    });
    record({
      subject: { kind: 'producer', id: kept.id },
      unitId: kept.unitId,
      details: { mergedFrom: other.id, fields: take, products },
    });
    return { id: kept.id };
  },
});

/** What hangs on a producer beside its products. Where both have the same thing, the kept record's stays. */
async function carryRest(context: CommandContext, from: string, to: string): Promise<void> {
  const { db } = context;
  const move = { producerId: to };
  await db.updateTable('registry.heldPaper').set(move).where('producerId', '=', from).execute();
  await db.updateTable('registry.premises').set(move).where('producerId', '=', from).execute();
  await carryRelations(context, from, to);
  await db.updateTable('registry.registrant').set(move).where('producerId', '=', from).execute();
  await db
    .updateTable('registry.producerYear')
    .set(move)
    .where('producerId', '=', from)
    .where('year', 'not in', (eb) =>
      eb.selectFrom('registry.producerYear as there').select('there.year').where('there.producerId', '=', to),
    )
    .execute();
  await db
    .updateTable('registry.representativeDetail')
    .set(move)
    .where('producerId', '=', from)
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('registry.representativeDetail as there').where('there.producerId', '=', to))),
    )
    .execute();
  // Sensitive: of two descriptions of one person only one is kept.
  await db.deleteFrom('registry.representativeDetail').where('producerId', '=', from).execute();
  await db
    .updateTable('registry.consent')
    .set(move)
    .where('producerId', '=', from)
    .where((eb) =>
      eb.or([
        eb('withdrawnOn', 'is not', null),
        eb('what', 'not in', (inner) =>
          inner
            .selectFrom('registry.consent as there')
            .select('there.what')
            .where('there.producerId', '=', to)
            .where('there.withdrawnOn', 'is', null),
        ),
      ]),
    )
    .execute();
  // An older name of the other leads straight to the kept record too.
  await db.updateTable('registry.producer').set({ movedTo: to }).where('movedTo', '=', from).execute();
}
