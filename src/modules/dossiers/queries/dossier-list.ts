import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { identifierOrNone } from '#platform/identifier.ts';
import { countLimit, oneOf, pageAsked, pageSize, searchPattern, searchWords } from '#platform/list-view.ts';
import { type DossierState, dossierStates } from '../rules/dossier-states.ts';
import { visibleDossiers } from './visible-dossiers.ts';

export interface DossierFilter {
  words: string;
  state?: DossierState;
  setCode?: string;
  productId?: string;
  /** The commune that sent it, for a province. */
  communeId?: string;
  sort: 'newest' | 'oldest' | 'name';
  page: number;
}

/** The filter that a list URL says: `tim`, `trang-thai`, `bo`, `san-pham`, `xa`, `xep`, `trang`. */
export function dossierFilter(parameters: URLSearchParams): DossierFilter {
  const setCode = parameters.get('bo') ?? '';
  const communeId = parameters.get('xa') ?? '';
  const sort = parameters.get('xep');
  return {
    words: searchWords(parameters),
    state: oneOf(parameters, 'trang-thai', dossierStates),
    setCode: /^[A-Z0-9-]{1,20}$/.test(setCode) ? setCode : undefined,
    productId: identifierOrNone(parameters.get('san-pham')),
    communeId: /^[0-9A-Za-z-]{1,40}$/.test(communeId) ? communeId : undefined,
    sort: sort === 'cu' ? 'oldest' : sort === 'ten' ? 'name' : 'newest',
    page: pageAsked(parameters),
  };
}

/** The dossiers that the viewer may know of, newest first unless sorted, one page; `total` stops counting at 10,000. */
export async function dossierList(db: Reader, viewer: Actor, { now, filter }: { now: Date; filter: DossierFilter }) {
  const matching = matchingDossiers(db, viewer, now, filter);
  const [rows, counted] = await Promise.all([
    rowsOf(db, matching, filter, { limit: pageSize, offset: (filter.page - 1) * pageSize }),
    db
      .selectFrom(matching.select('dossier.id').limit(countLimit).as('found'))
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { rows, total: counted.total };
}

/** The same as one table, at most 10,000 rows. */
export const dossierTable = (db: Reader, viewer: Actor, { now, filter }: { now: Date; filter: DossierFilter }) =>
  rowsOf(db, matchingDossiers(db, viewer, now, filter), filter, { limit: countLimit, offset: 0 });

/** The communes whose dossiers lie before a province, for its filter; empty for everybody else. */
export async function communesForFilter(db: Reader, viewer: Actor) {
  if (viewer.kind !== 'person' || viewer.grant.role !== 'provincial-office') return [];
  return db
    .selectFrom('identity.unit as unit')
    .select(['unit.id', 'unit.fullName'])
    .where('unit.parentId', '=', viewer.grant.unitId)
    .where('unit.kind', '=', 'commune')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('dossiers.dossier as dossier')
          .select('dossier.id')
          .whereRef('dossier.unitId', '=', 'unit.id')
          .where('dossier.forwardedTo', '=', viewer.grant.unitId),
      ),
    )
    .orderBy('unit.searchKey')
    .execute();
}

function matchingDossiers(db: Reader, viewer: Actor, now: Date, filter: DossierFilter) {
  const pattern = searchPattern(filter.words);
  return db
    .selectFrom('dossiers.dossier as dossier')
    .where(visibleDossiers(viewer, now, 'list'))
    .$if(filter.state !== undefined, (query) => query.where('dossier.state', '=', filter.state as string))
    .$if(filter.setCode !== undefined, (query) => query.where('dossier.setCode', '=', filter.setCode as string))
    .$if(filter.productId !== undefined, (query) => query.where('dossier.productId', '=', filter.productId as string))
    .$if(filter.communeId !== undefined, (query) => query.where('dossier.unitId', '=', filter.communeId as string))
    .$if(pattern !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb.exists(
            eb
              .selectFrom('registry.product as named')
              .select('named.id')
              .whereRef('named.id', '=', 'dossier.productId')
              .where('named.searchKey', 'like', pattern as string),
          ),
          eb.exists(
            eb
              .selectFrom('registry.producer as owner')
              .select('owner.id')
              .whereRef('owner.id', '=', 'dossier.producerId')
              .where('owner.searchKey', 'like', pattern as string),
          ),
          eb(sql`lower(dossier.number)`, 'like', pattern as string),
        ]),
      ),
    );
}

// The page is chosen before anything is joined to it: thousands of rows would carry their names through the sort.
async function rowsOf(
  db: Reader,
  matching: ReturnType<typeof matchingDossiers>,
  { sort }: DossierFilter,
  { limit, offset }: { limit: number; offset: number },
) {
  const page =
    sort === 'name'
      ? matching
          .innerJoin('registry.product as sorted', 'sorted.id', 'dossier.productId')
          .select('dossier.id')
          .orderBy('sorted.searchKey')
          .orderBy('dossier.id')
      : matching
          .select('dossier.id')
          .orderBy('dossier.createdAt', sort === 'oldest' ? 'asc' : 'desc')
          .orderBy('dossier.id');
  const rows = await db
    .selectFrom(page.limit(limit).offset(offset).as('page'))
    .innerJoin('dossiers.dossier as dossier', 'dossier.id', 'page.id')
    .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
    .innerJoin('registry.producer as producer', 'producer.id', 'dossier.producerId')
    .innerJoin('regulation.criteriaSet as set', 'set.code', 'dossier.setCode')
    .innerJoin('identity.unit as unit', 'unit.id', 'dossier.unitId')
    .select([
      'dossier.id',
      'dossier.number',
      'dossier.state',
      'dossier.kind',
      'dossier.filedAt',
      'dossier.receivedAt',
      'dossier.forwardedAt',
      'dossier.createdAt',
      'dossier.slipNumber',
      'dossier.productCode',
      'dossier.sample',
      'product.name as productName',
      'producer.name as producerName',
      'unit.fullName as unitName',
      'set.number as setNumber',
      'set.name as setName',
    ])
    .$if(sort === 'name', (query) => query.orderBy('product.searchKey'))
    .$if(sort === 'oldest', (query) => query.orderBy('dossier.createdAt'))
    .$if(sort === 'newest', (query) => query.orderBy('dossier.createdAt', 'desc'))
    .orderBy('dossier.id')
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as DossierState }));
}
