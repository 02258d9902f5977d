import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { version } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { mayWriteRegister, registryWriters } from '../access.ts';
import { visibleProducts } from '../queries/visible-register.ts';
import { changedColumns, productColumns, productFields, refuseUnfitSet } from './product-fields.ts';

/**
 * Changes what the register says about a product. Another set is refused by the table itself (`product__set_in_use`)
 * while the product has an open dossier, because dossiers come after the register and cannot be asked here.
 */
export const editProduct = defineCommand({
  name: 'product.edit',
  roles: registryWriters,
  input: z.strictObject({ productId: z.uuid(), version, ...productFields }),
  subject: async ({ db, actor }, { productId }) => {
    const found = await db
      .selectFrom('registry.product as product')
      .select('product.producerId')
      .where('product.id', '=', productId)
      .where(visibleProducts(actor))
      .executeTakeFirst();
    if (!found) throw platformProblem('not-found');
    // Producer before product, as everywhere.
    const producer = await db
      .selectFrom('registry.producer')
      .select('legalKind')
      .where('id', '=', found.producerId)
      .forShare()
      .executeTakeFirstOrThrow();
    const product = await db
      .selectFrom('registry.product')
      .selectAll()
      .where('id', '=', productId)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow();
    return { ...product, legalKind: producer.legalKind };
  },
  may: (actor, product) => mayWriteRegister(actor, product.unitId),
  run: async (context, product, input) => {
    const { db, record } = context;
    if (product.version !== input.version) throw platformProblem('changed-meanwhile');
    await refuseUnfitSet(context, input.setCode, product.legalKind);
    const columns = productColumns(input);
    const changed = changedColumns(product, columns);
    await db
      .updateTable('registry.product')
      .set({ ...columns, version: sql`version + 1` })
      .where('id', '=', product.id)
      .execute();
    record({ subject: { kind: 'product', id: product.id }, unitId: product.unitId, details: { fields: changed } });
    return { id: product.id };
  },
});
