import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { countLimit, oneOf, pageAsked, pageSize, searchPattern, searchWords } from '#platform/list-view.ts';
import { type LegalKind, legalKinds } from '../rules/legal-kind.ts';
import { visibleProducers } from './visible-register.ts';

export interface ProducerFilter {
  words: string;
  legalKind?: LegalKind;
  sort: 'name' | 'newest';
  page: number;
}

/** The filter that a list URL says: `tim`, `loai`, `xep`, `trang`. */
export const producerFilter = (parameters: URLSearchParams): ProducerFilter => ({
  words: searchWords(parameters),
  legalKind: oneOf(parameters, 'loai', legalKinds),
  sort: parameters.get('xep') === 'moi' ? 'newest' : 'name',
  page: pageAsked(parameters),
});

/** The producers that the viewer sees, one page of them; `total` stops counting at 10,000. */
export async function producerList(db: Reader, viewer: Actor, filter: ProducerFilter) {
  const [rows, counted] = await Promise.all([
    rowsOf(db, viewer, filter)
      .limit(pageSize)
      .offset((filter.page - 1) * pageSize)
      .execute(),
    db
      .selectFrom(matching(db, viewer, filter).select('producer.id').limit(countLimit).as('found'))
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { rows, total: counted.total };
}

/** The same list whole, for a table to take away; at most 10,000 rows. */
export const producerTable = (db: Reader, viewer: Actor, filter: ProducerFilter) =>
  rowsOf(db, viewer, filter).limit(countLimit).execute();

const rowsOf = (db: Reader, viewer: Actor, filter: ProducerFilter) =>
  matching(db, viewer, filter)
    .leftJoin('identity.unit as neighbourhood', 'neighbourhood.id', 'producer.neighbourhoodId')
    .select((eb) => [
      'producer.id',
      'producer.name',
      'producer.legalKind',
      'producer.taxCode',
      'producer.representative',
      'producer.phone',
      'producer.address',
      'producer.sample',
      'neighbourhood.name as neighbourhoodName',
      eb
        .selectFrom('registry.product')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('registry.product.producerId', '=', 'producer.id')
        .as('products'),
    ])
    .$if(filter.sort === 'newest', (query) => query.orderBy('producer.createdAt', 'desc'))
    .orderBy('producer.searchKey')
    .orderBy('producer.id');

function matching(db: Reader, viewer: Actor, filter: ProducerFilter) {
  const pattern = searchPattern(filter.words);
  return db
    .selectFrom('registry.producer as producer')
    .where(visibleProducers(viewer))
    .$if(filter.legalKind !== undefined, (query) =>
      query.where('producer.legalKind', '=', filter.legalKind as LegalKind),
    )
    .$if(pattern !== undefined, (query) =>
      query.where((eb) =>
        eb.or([eb('producer.searchKey', 'like', pattern as string), eb('producer.taxCode', 'like', pattern as string)]),
      ),
    );
}
