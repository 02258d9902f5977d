import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { localDate, requiredText, text } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { mayContribute, registryContributors } from '../access.ts';
import { registryFieldSentences } from '../messages.vi.ts';
import { registryProblem } from '../problems.ts';
import { labelLaw } from '../queries/label-law.ts';
import { labelItemsOf, missingOnLabel } from '../rules/label-check.ts';
import { isOldAddress } from '../rules/old-address.ts';
import { lockProduct } from './lock-producer.ts';

/**
 * Writes what stands on a product's label, item by item, as NĐ 37/2026/NĐ-CP (Phụ lục I) lists it for its group of goods.
 * `version` is 0 where nothing was written yet. Gives how many mandatory items are missing.
 */
export const writeProductLabel = defineCommand({
  name: 'product-label.write',
  roles: registryContributors,
  input: z.strictObject({
    productId: z.uuid(),
    version: z.coerce.number().int().min(0).max(2_000_000_000),
    labelGroup: requiredText(40),
    printedOn: localDate.optional(),
    items: z.record(z.string().max(40), text(1000)).default({}),
  }),
  subject: (context, { productId }) => lockProduct(context, productId),
  may: (actor, product) => mayContribute(actor, product),
  run: async ({ db, now, record }, product, { productId, version, labelGroup, printedOn = null, items }) => {
    const law = await labelLaw();
    const group = law.groups.find(({ code }) => code === labelGroup);
    if (!group)
      throw registryProblem('product-label.group-unknown', {}, { labelGroup: [registryFieldSentences.labelGroup] });
    const { needed, ifAny } = labelItemsOf(law, group);
    const said = Object.fromEntries(
      [...needed, ...ifAny].flatMap(({ code }) => (items[code] ? [[code, items[code]]] : [])),
    );
    const before = await db
      .selectFrom('registry.productLabel')
      .select('version')
      .where('productId', '=', productId)
      .executeTakeFirst();
    if ((before?.version ?? 0) !== version) throw platformProblem('changed-meanwhile');
    const label = {
      ...{ labelGroup, printedOn, items: JSON.stringify(said), version: version + 1, changedAt: now },
      oldAddress: isOldAddress(said['responsible-address'] ?? ''),
    };
    await db
      .insertInto('registry.productLabel')
      .values({ ...label, productId })
      .onConflict((conflict) => conflict.column('productId').doUpdateSet(label))
      .execute();
    const missing = missingOnLabel(law, group, said).map(({ code }) => code);
    record({ subject: { kind: 'product', id: productId }, unitId: product.unitId, details: { labelGroup, missing } });
    return { missing: missing.length };
  },
});
