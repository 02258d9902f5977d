import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { countLimit, pageAsked, pageSize, searchPattern, searchWords } from '#platform/list-view.ts';
import { mainPictureId } from './product-pictures.ts';
import { visibleProducts } from './visible-register.ts';

export interface ProductFilter {
  words: string;
  setCode?: string;
  group?: string;
  /** Only products whose label names a district that has ended. */
  oldAddress?: boolean;
  sort: 'name' | 'newest' | 'set';
  page: number;
}

/** The filter that a list URL says: `tim`, `bo`, `nhom`, `nhan`, `xep`, `trang`. */
export function productFilter(parameters: URLSearchParams): ProductFilter {
  const setCode = parameters.get('bo') ?? '';
  const sort = parameters.get('xep');
  return {
    words: searchWords(parameters),
    setCode: /^[A-Z0-9-]{1,20}$/.test(setCode) ? setCode : undefined,
    group: searchWords(parameters, 'nhom') || undefined,
    oldAddress: parameters.get('nhan') === 'dia-chi-cu' || undefined,
    sort: sort === 'moi' ? 'newest' : sort === 'bo' ? 'set' : 'name',
    page: pageAsked(parameters),
  };
}

/** The products that the viewer sees in the register, one page of them; `total` stops counting at 10,000. */
export async function productList(db: Reader, viewer: Actor, filter: ProductFilter) {
  const [rows, counted] = await Promise.all([
    rowsOf(db, viewer, filter, { limit: pageSize, offset: (filter.page - 1) * pageSize }).execute(),
    db
      .selectFrom(matching(db, viewer, filter).select('product.id').limit(countLimit).as('found'))
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { rows, total: counted.total };
}

/** The same list whole, for a table to take away; at most 10,000 rows. */
export const productTable = (db: Reader, viewer: Actor, filter: ProductFilter) =>
  rowsOf(db, viewer, filter, { limit: countLimit, offset: 0 }).execute();

/** The whole book in the order of its names, batch by batch; nothing of it is kept between two batches. */
export async function* productBook(db: Reader, viewer: Actor, batch = 1000) {
  for (let last: { searchKey: string; id: string } | undefined; ; ) {
    const after = last;
    const rows = await rowsOf(
      db,
      viewer,
      { words: '', sort: 'name', page: 1 },
      { limit: batch, offset: 0, after },
    ).execute();
    if (rows.length > 0) yield rows;
    last = rows.at(-1);
    if (rows.length < batch) return;
  }
}

export type ProductRow = Awaited<ReturnType<typeof productTable>>[number];

/** A part of the list in its order, chosen by the products alone; only what is shown is joined to what stands beside it. */
const rowsOf = (
  db: Reader,
  viewer: Actor,
  filter: ProductFilter,
  part: { limit: number; offset: number; after?: { searchKey: string; id: string } },
) =>
  db
    .selectFrom(
      matching(db, viewer, filter)
        .selectAll('product')
        .$if(part.after !== undefined, (query) =>
          query.where(
            sql<boolean>`(product.search_key, product.id) > (${part.after?.searchKey}, ${part.after?.id}::uuid)`,
          ),
        )
        .$if(filter.sort === 'newest', (query) => query.orderBy('product.createdAt', 'desc'))
        // Codes of sets are in the order of their numbers.
        .$if(filter.sort === 'set', (query) => query.orderBy('product.setCode'))
        .orderBy('product.searchKey')
        .orderBy('product.id')
        .limit(part.limit)
        .offset(part.offset)
        .as('product'),
    )
    .innerJoin('registry.producer as producer', 'producer.id', 'product.producerId')
    .innerJoin('regulation.criteriaSet as set', 'set.code', 'product.setCode')
    .select([
      'product.id',
      'product.name',
      'product.searchKey',
      'product.packaging',
      'product.producerId',
      'product.sample',
      'producer.name as producerName',
      'set.number as setNumber',
      'set.name as setName',
      'set.productGroup',
      mainPictureId().as('pictureId'),
    ])
    .$if(filter.sort === 'newest', (query) => query.orderBy('product.createdAt', 'desc'))
    .$if(filter.sort === 'set', (query) => query.orderBy('product.setCode'))
    .orderBy('product.searchKey')
    .orderBy('product.id');

function matching(db: Reader, viewer: Actor, filter: ProductFilter) {
  const pattern = searchPattern(filter.words);
  return (
    db
      .selectFrom('registry.product as product')
      .where(visibleProducts(viewer))
      .$if(filter.setCode !== undefined, (query) => query.where('product.setCode', '=', filter.setCode as string))
      .$if(filter.group !== undefined, (query) =>
        query.where('product.setCode', 'in', (eb) =>
          eb
            .selectFrom('regulation.criteriaSet')
            .select('regulation.criteriaSet.code')
            .where('regulation.criteriaSet.productGroup', '=', filter.group as string),
        ),
      )
      .$if(filter.oldAddress === true, (query) =>
        query.where('product.id', 'in', (eb) =>
          eb
            .selectFrom('registry.productLabel')
            .select('registry.productLabel.productId')
            .where('registry.productLabel.oldAddress', '=', true),
        ),
      )
      // The product's own name and its producer's, kept by the table.
      .$if(pattern !== undefined, (query) => query.where('product.searchWords', 'like', pattern as string))
  );
}
