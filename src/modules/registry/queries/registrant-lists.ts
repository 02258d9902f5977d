import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { countLimit, oneOf, pageAsked, pageSize, searchPattern, searchWords } from '#platform/list-view.ts';
import { platformProblem } from '#platform/problem.ts';
import { type RegistrantState, registrantStates } from '../rules/registrant-states.ts';
import { visibleRegistrants } from './visible-registrants.ts';

export interface RegistrantFilter {
  words: string;
  state?: RegistrantState;
  sort: 'name' | 'newest';
  page: number;
}

/** The filter that a list URL says: `tim`, `buoc`, `xep`, `trang`. */
export const registrantFilter = (parameters: URLSearchParams): RegistrantFilter => ({
  words: searchWords(parameters),
  state: oneOf(parameters, 'buoc', registrantStates),
  sort: parameters.get('xep') === 'ten' ? 'name' : 'newest',
  page: pageAsked(parameters),
});

/** The registrants that the viewer sees, one page of them, with the number that waits to be sent or settled. */
export async function registrantList(db: Reader, viewer: Actor, filter: RegistrantFilter) {
  const [rows, counted, waiting] = await Promise.all([
    rowsOf(db, viewer, filter)
      .limit(pageSize)
      .offset((filter.page - 1) * pageSize)
      .execute(),
    db
      .selectFrom(matching(db, viewer, filter).select('registrant.id').limit(countLimit).as('found'))
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('registry.registrant as registrant')
      .select((eb) => [
        eb.fn.countAll<number>().filterWhere('registrant.state', 'in', ['listed', 'returned']).as('toSend'),
        eb.fn.countAll<number>().filterWhere('registrant.state', '=', 'sent').as('toSettle'),
      ])
      .where(visibleRegistrants(viewer))
      .executeTakeFirstOrThrow(),
  ]);
  return { rows, total: counted.total, ...waiting };
}

/** The same list whole, for a table to take away; at most 10,000 rows. */
export const registrantTable = (db: Reader, viewer: Actor, filter: RegistrantFilter) =>
  rowsOf(db, viewer, filter).limit(countLimit).execute();

/** One registrant. Throws not-found. */
export async function registrantForViewer(db: Reader, viewer: Actor, registrantId: string) {
  const registrant = await db
    .selectFrom('registry.registrant as registrant')
    .innerJoin('identity.unit as neighbourhood', 'neighbourhood.id', 'registrant.neighbourhoodId')
    .leftJoin('registry.producer as producer', 'producer.id', 'registrant.producerId')
    .selectAll('registrant')
    .select(['neighbourhood.name as neighbourhoodName', 'producer.name as producerName'])
    .where('registrant.id', '=', registrantId)
    .where(visibleRegistrants(viewer))
    .executeTakeFirst();
  if (!registrant) throw platformProblem('not-found');
  return registrant;
}

const rowsOf = (db: Reader, viewer: Actor, filter: RegistrantFilter) =>
  matching(db, viewer, filter)
    .innerJoin('identity.unit as neighbourhood', 'neighbourhood.id', 'registrant.neighbourhoodId')
    .leftJoin('registry.producer as producer', 'producer.id', 'registrant.producerId')
    .select(['registrant.id', 'registrant.name', 'registrant.phone', 'registrant.product', 'registrant.note'])
    .select(['registrant.state', 'registrant.returnReason', 'registrant.contactConsent', 'registrant.producerId'])
    .select(['registrant.sample', 'neighbourhood.name as neighbourhoodName', 'producer.name as producerName'])
    .$if(filter.sort === 'newest', (query) => query.orderBy('registrant.createdAt', 'desc'))
    .orderBy('registrant.searchKey')
    .orderBy('registrant.id');

function matching(db: Reader, viewer: Actor, filter: RegistrantFilter) {
  const pattern = searchPattern(filter.words);
  return db
    .selectFrom('registry.registrant as registrant')
    .where(visibleRegistrants(viewer))
    .$if(filter.state !== undefined, (query) => query.where('registrant.state', '=', filter.state as RegistrantState))
    .$if(pattern !== undefined, (query) => query.where('registrant.searchKey', 'like', pattern as string));
}
