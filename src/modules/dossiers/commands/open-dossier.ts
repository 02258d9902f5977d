import { z } from 'zod';
import { visibleProducts } from '#modules/registry/index.ts';
import { defineCommand } from '#platform/command.ts';
import { checkbox } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/working-days.ts';
import { dossierRoles, mayOpen } from '../access.ts';
import { dossiersProblem } from '../problems.ts';
import { dossierKinds } from '../rules/dossier-kind.ts';
import { dossierNumber } from '../rules/dossier-number.ts';
import { carryForward } from './carry-forward.ts';
import { officialOf } from './official-of.ts';
import { requireKind } from './require-kind.ts';
import { requirePack } from './require-pack.ts';

/**
 * Opens a dossier for a product (hồ sơ, Điều 7 QĐ 26/2026/QĐ-TTg), by its producer or by the commune's office for them.
 * A product has one open dossier at most. Gives id and number.
 */
export const openDossier = defineCommand({
  name: 'dossier.open',
  roles: dossierRoles['dossier.open'],
  input: z.strictObject({
    productId: z.uuid(),
    kind: z.enum(dossierKinds).default('first'),
    /** A dossier that came on paper is entered by an official for the producer; both are recorded. */
    channel: z.enum(['online', 'paper']).default('online'),
    sample: checkbox,
  }),
  subject: async ({ db, actor }, { productId }) => {
    const product = await db
      .selectFrom('registry.product as product')
      .innerJoin('registry.producer as producer', 'producer.id', 'product.producerId')
      .select(['product.id', 'product.unitId', 'product.producerId', 'product.setCode', 'product.sample'])
      .select('producer.registered')
      .where('product.id', '=', productId)
      .where(visibleProducts(actor))
      // Its set must stay what it is until this transaction ends (see refuse_set_change in the migration).
      .forShare('product')
      .executeTakeFirst();
    // Whose register it is decides whether it exists for the actor at all.
    if (!product || !mayOpen(actor, product).allowed) throw platformProblem('not-found');
    return product;
  },
  may: (actor, product) => mayOpen(actor, product),
  run: async (context, product, { kind, channel, sample }) => {
    const { db, actor, now, newId, record } = context;
    const official = officialOf(actor);
    // Khoản 3 Điều 2 QĐ 26/2026/QĐ-TTg: a household takes part once it has registered its business.
    if (!product.registered) throw dossiersProblem('dossier.producer-unregistered');
    const date = today(now);
    const packId = await requirePack(db, { filedOn: date, kind, setCode: product.setCode });
    await requireKind(context, { productId: product.id, producerId: product.producerId, kind });
    const year = Number(date.slice(0, 4));
    const { last: sequence } = await db
      .insertInto('dossiers.numbering')
      .values({ unitId: product.unitId, year, last: 1 })
      .onConflict((conflict) =>
        conflict.columns(['unitId', 'year']).doUpdateSet((eb) => ({ last: eb('dossiers.numbering.last', '+', 1) })),
      )
      .returning('last')
      .executeTakeFirstOrThrow();
    const id = newId();
    const number = dossierNumber(year, sequence);
    await db
      .insertInto('dossiers.dossier')
      .values({
        id,
        unitId: product.unitId,
        producerId: product.producerId,
        productId: product.id,
        setCode: product.setCode,
        packId,
        number,
        year,
        sequence,
        kind,
        state: 'draft',
        channel: official ? channel : 'online',
        enteredBy: official,
        // What is made of sample data says so on every paper that follows.
        sample: sample || product.sample,
        createdAt: now,
      })
      .execute();
    const carried =
      kind === 'first' ? undefined : await carryForward(context, { ...product, id, productId: product.id, year });
    record({
      subject: { kind: 'dossier', id },
      unitId: product.unitId,
      details: {
        number,
        productId: product.id,
        producerId: product.producerId,
        setCode: product.setCode,
        packId,
        kind,
        onBehalf: official !== null,
        ...carried,
      },
    });
    return { id, number };
  },
});
