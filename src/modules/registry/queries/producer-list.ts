import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { countLimit, oneOf, pageAsked, pageSize, searchPattern, searchWords } from '#platform/list-view.ts';
import { type LegalKind, legalKinds } from '../rules/legal-kind.ts';
import { type ProducerStanding, producerStandings } from '../rules/producer-standing.ts';
import { visibleProducers } from './visible-register.ts';

export interface ProducerFilter {
  words: string;
  legalKind?: LegalKind;
  standing?: ProducerStanding;
  sort: 'name' | 'newest';
  page: number;
}

/** The filter that a list URL says: `tim`, `loai`, `tinh-trang`, `xep`, `trang`. */
export const producerFilter = (parameters: URLSearchParams): ProducerFilter => ({
  words: searchWords(parameters),
  legalKind: oneOf(parameters, 'loai', legalKinds),
  standing: oneOf(parameters, 'tinh-trang', producerStandings),
  sort: parameters.get('xep') === 'moi' ? 'newest' : 'name',
  page: pageAsked(parameters),
});

/** The open producers that the viewer sees (closed ones only where asked for), one page of them; `total` stops counting at 10,000. */
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

/** The whole book in the order of its names, batch by batch; nothing of it is kept between two batches. */
export async function* producerBook(db: Reader, viewer: Actor, batch = 1000) {
  for (let last: { searchKey: string; id: string } | undefined; ; ) {
    const after = last;
    const rows = await rowsOf(db, viewer, { words: '', sort: 'name', page: 1 })
      .select('producer.searchKey')
      .$if(after !== undefined, (query) =>
        query.where(sql<boolean>`(producer.search_key, producer.id) > (${after?.searchKey}, ${after?.id}::uuid)`),
      )
      .limit(batch)
      .execute();
    if (rows.length > 0) yield rows;
    last = rows.at(-1);
    if (rows.length < batch) return;
  }
}

export type ProducerRow = Awaited<ReturnType<typeof producerTable>>[number];

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
      'producer.registered',
      'producer.closedAs',
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
    .where('producer.closedAt', filter.standing === 'closed' ? 'is not' : 'is', null)
    .$if(filter.standing === 'potential', (query) => query.where('producer.registered', '=', false))
    .$if(filter.legalKind !== undefined, (query) =>
      query.where('producer.legalKind', '=', filter.legalKind as LegalKind),
    )
    .$if(pattern !== undefined, (query) =>
      query.where((eb) =>
        eb.or([eb('producer.searchKey', 'like', pattern as string), eb('producer.taxCode', 'like', pattern as string)]),
      ),
    );
}
