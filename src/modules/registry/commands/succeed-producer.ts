import { sql } from 'kysely';
import { z } from 'zod';
import { type CommandContext, defineCommand } from '#platform/command.ts';
import { checkbox, localDate, requiredText, text, version } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { listKeepers, maySettle } from '../list-access.ts';
import { listFieldSentences } from '../list-messages.vi.ts';
import { registryProblem } from '../problems.ts';
import { mayGoOn, needsExisting, successionKinds } from '../rules/succession-kind.ts';
import { carryProducts } from './carry-products.ts';
import { carryRelations } from './carry-relations.ts';
import { type LockedWhole, lockOpenProducer, lockTwoProducers } from './lock-open-producer.ts';
import { producerFields } from './producer-fields.ts';
import { registerProducer } from './register-producer.ts';

const input = z.strictObject({
  producerId: z.uuid(),
  version,
  kind: z.enum(successionKinds),
  onDate: localDate,
  instrument: requiredText(200),
  /** A producer that is in the register; without it a new one is written from the following fields. */
  successorId: z.uuid().optional(),
  name: text(200).optional(),
  legalKind: producerFields.legalKind.optional(),
  taxCode: producerFields.taxCode,
  representative: text(120).optional(),
  productIds: z.array(z.uuid()).max(500).default([]),
  /** The divided producer goes on with what was not chosen. */
  goesOn: checkbox,
});
type Succession = z.output<typeof input>;

/**
 * Records that a producer became another one (đổi tên, sáp nhập, chia tách, hộ lên hợp tác xã): an act of its own with date
 * and paper, not the mending of a duplicate. The chosen products and the papers go over; the old producer closes and
 * stays readable, unless it was divided and goes on. The successor is there already or begins now.
 */
export const succeedProducer = defineCommand({
  name: 'producer.succeed',
  roles: listKeepers,
  input,
  subject: async (context, { producerId, successorId }) => {
    if (successorId === undefined) {
      const old = await lockOpenProducer(context, producerId);
      return { old, successor: undefined, unitId: old.unitId };
    }
    if (successorId === producerId) throw registryProblem('producer-succession.itself');
    const [old, successor] = await lockTwoProducers(context, producerId, successorId);
    if (old.unitId !== successor.unitId) throw platformProblem('not-found');
    return { old, successor, unitId: old.unitId };
  },
  may: maySettle,
  run: async (context, { old, successor: existing }, succession) => {
    const { db, now, newId, record, enqueue } = context;
    if (old.version !== succession.version) throw platformProblem('changed-meanwhile');
    const closes = !(succession.goesOn && mayGoOn(succession.kind));
    // Before the successor is written: it may carry the same tax code on.
    if (closes)
      await db
        .updateTable('registry.producer')
        .set({ closedAt: now, closedAs: 'succeeded', version: sql`version + 1` })
        .where('id', '=', old.id)
        .execute();
    const successor: Successor = existing ?? (await writeSuccessor(context, old, succession));
    if (closes)
      await db.updateTable('registry.producer').set({ movedTo: successor.id }).where('id', '=', old.id).execute();
    await db
      .insertInto('registry.producerSuccession')
      .values({
        id: newId(),
        kind: succession.kind,
        predecessorId: old.id,
        successorId: successor.id,
        onDate: succession.onDate,
        instrument: succession.instrument,
        createdAt: now,
      })
      .execute();
    const products = await carryProducts(context, old, successor, succession.productIds);
    await carryPapers(context, { from: old.id, to: successor.id, products, all: closes });
    // Of a producer that goes on after a division, who stands behind which part is for the office to write down.
    if (closes) await carryRelations(context, old.id, successor.id);
    if (closes && successor.representative === old.representative) await carryPerson(context, old.id, successor.id);
    await enqueue({
      task: 'producer.moved',
      payload: { producerId: old.id, successorId: successor.id, closed: closes, settledToo: false },
    });
    record({
      subject: { kind: 'producer', id: old.id },
      unitId: old.unitId,
      details: {
        kind: succession.kind,
        onDate: succession.onDate,
        successorId: successor.id,
        products,
        closed: closes,
      },
    });
    return { id: successor.id };
  },
});

type Successor = Pick<LockedWhole, 'id' | 'legalKind' | 'representative'>;

async function writeSuccessor(
  { perform }: CommandContext,
  old: LockedWhole,
  succession: Succession,
): Promise<Successor> {
  if (needsExisting(succession.kind))
    throw platformProblem('input.invalid', {}, { successorId: [listFieldSentences.successor] });
  if (!succession.name) throw platformProblem('input.invalid', {}, { name: [listFieldSentences.successorName] });
  const legalKind = succession.legalKind ?? (old.legalKind as NonNullable<Succession['legalKind']>);
  const representative = succession.representative || old.representative;
  const { id } = await perform(registerProducer, {
    unitId: old.unitId,
    neighbourhoodId: old.neighbourhoodId ?? undefined,
    name: succession.name,
    legalKind,
    taxCode: succession.taxCode || undefined,
    representative,
    phone: old.phone ?? undefined,
    address: old.address,
    email: old.email ?? undefined,
    position: old.position,
    sample: old.sample,
  });
  return { id, legalKind, representative };
}

/** All papers and premises of a producer that closes; of one that goes on, the papers that speak of moved products only. */
async function carryPapers(
  { db }: CommandContext,
  { from, to, products, all }: { from: string; to: string; products: string[]; all: boolean },
): Promise<void> {
  if (all) await db.updateTable('registry.premises').set({ producerId: to }).where('producerId', '=', from).execute();
  await db
    .updateTable('registry.heldPaper')
    .set({ producerId: to })
    .where('producerId', '=', from)
    .$if(!all, (query) =>
      query.where(
        sql<boolean>`(select coalesce(bool_and(about.product_id = any (${products}::uuid[])), false)
          from registry.held_paper_product about where about.held_paper_id = held_paper.id)`,
      ),
    )
    .execute();
}

/** What was said about and by the representative goes along with the same person. */
async function carryPerson({ db }: CommandContext, from: string, to: string): Promise<void> {
  await db
    .updateTable('registry.representativeDetail')
    .set({ producerId: to })
    .where('producerId', '=', from)
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('registry.representativeDetail as there').where('there.producerId', '=', to))),
    )
    .execute();
  await db
    .updateTable('registry.consent')
    .set({ producerId: to })
    .where('producerId', '=', from)
    .where('withdrawnOn', 'is', null)
    .where('what', 'not in', (eb) =>
      eb
        .selectFrom('registry.consent as there')
        .select('there.what')
        .where('there.producerId', '=', to)
        .where('there.withdrawnOn', 'is', null),
    )
    .execute();
}
