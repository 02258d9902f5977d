import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';
import { labelGroupOfSet, labelItemsOf, missingOnLabel, usableUnderOldRules } from '../rules/label-check.ts';
import { oldAddressStanding } from '../rules/old-address.ts';
import { labelLaw } from './label-law.ts';
import { visibleProducts } from './visible-register.ts';

/**
 * What a product's label says, held against the law for its group of goods (NĐ 37/2026/NĐ-CP): what is missing, and how
 * an old address stands. `group` is null for services, which have no label. Throws not-found.
 */
export async function productLabelForViewer(
  db: Reader,
  viewer: Actor,
  { productId, today, groupAsked }: { productId: string; today: LocalDate; groupAsked?: string },
) {
  const row = await db
    .selectFrom('registry.product as product')
    .innerJoin('regulation.criteriaSet as set', 'set.code', 'product.setCode')
    .leftJoin('registry.productLabel as label', 'label.productId', 'product.id')
    .select([
      'product.id',
      'product.name',
      'set.number as setNumber',
      'label.labelGroup',
      'label.items',
      'label.printedOn',
      'label.version',
    ])
    .where('product.id', '=', productId)
    .where(visibleProducts(viewer))
    .executeTakeFirst();
  if (!row) throw platformProblem('not-found');
  const law = await labelLaw();
  const named = law.groups.find(({ code }) => code === (groupAsked ?? row.labelGroup));
  const group = named ?? labelGroupOfSet(law, row.setNumber) ?? null;
  const items = (row.items ?? {}) as Record<string, string>;
  return {
    written: row.version !== null,
    version: row.version ?? 0,
    printedOn: row.printedOn,
    items,
    group: group && { code: group.code, name: group.name, ...labelItemsOf(law, group) },
    groups: law.groups.map(({ code, name }) => ({ code, name })),
    missing: group ? missingOnLabel(law, group, items) : [],
    underOldRulesUntil: usableUnderOldRules(law, row.printedOn, today),
    oldAddress: oldAddressStanding(
      { address: items['responsible-address'] ?? '', printedOn: row.printedOn },
      law.addressChange,
      today,
    ),
    articles: { source: law.source, addressChange: law.addressChange.article, oldRules: law.oldRules.article },
  };
}

export type ProductLabelView = Awaited<ReturnType<typeof productLabelForViewer>>;
