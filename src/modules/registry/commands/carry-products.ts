import { sql } from 'kysely';
import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { registryProblem } from '../problems.ts';
import { carriedKey, carriedName } from '../rules/carried-name.ts';
import { isTourismOnly, type LegalKind, tourismSet } from '../rules/legal-kind.ts';

/**
 * Puts products under another producer of the same unit, all of them or those named. A name that the other has already
 * is carried with where it comes from. Gives the identifiers of what moved. Refuses `producer.tourism-only`,
 * and `not-found` for a product that is not the first one's.
 */
export async function carryProducts(
  { db }: CommandContext,
  from: { id: string; name: string },
  to: { id: string; legalKind: string },
  only?: readonly string[],
): Promise<string[]> {
  const products = await db
    .selectFrom('registry.product as product')
    .innerJoin('regulation.criteriaSet as set', 'set.code', 'product.setCode')
    .select(['product.id', 'product.name', 'set.number'])
    .where('product.producerId', '=', from.id)
    .$if(only !== undefined, (query) => query.where('product.id', 'in', [...(only ?? []), nobody]))
    .orderBy('product.id')
    .forNoKeyUpdate('product')
    .execute();
  // One that is not this producer's is nobody's to carry.
  if (only !== undefined && products.length !== new Set(only).size) throw platformProblem('not-found');
  if (isTourismOnly(to.legalKind as LegalKind) && products.some(({ number }) => number !== tourismSet))
    throw registryProblem('producer.tourism-only');
  const there = await db.selectFrom('registry.product').select('name').where('producerId', '=', to.id).execute();
  const taken = new Set(there.map(({ name }) => name));
  for (const { id, name } of products) {
    const carried = carriedName(name, taken, from.name);
    taken.add(carried);
    await db
      .updateTable('registry.product')
      .set({ producerId: to.id, name: carried, searchKey: carriedKey(carried), version: sql`version + 1` })
      .where('id', '=', id)
      .execute();
  }
  return products.map(({ id }) => id);
}

// An empty list would be no SQL.
const nobody = '00000000-0000-0000-0000-000000000000';
