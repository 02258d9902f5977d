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
  page: number;
}

/** The filter that a list URL says: `tim`, `trang-thai`, `bo`, `san-pham`, `trang`. */
export function dossierFilter(parameters: URLSearchParams): DossierFilter {
  const setCode = parameters.get('bo') ?? '';
  return {
    words: searchWords(parameters),
    state: oneOf(parameters, 'trang-thai', dossierStates),
    setCode: /^[A-Z0-9-]{1,20}$/.test(setCode) ? setCode : undefined,
    productId: identifierOrNone(parameters.get('san-pham')),
    page: pageAsked(parameters),
  };
}

/** The dossiers that the viewer may know of, newest first, one page; `total` stops counting at 10,000. */
export async function dossierList(db: Reader, viewer: Actor, { now, filter }: { now: Date; filter: DossierFilter }) {
  const pattern = searchPattern(filter.words);
  const matching = db
    .selectFrom('dossiers.dossier as dossier')
    .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
    .innerJoin('registry.producer as producer', 'producer.id', 'dossier.producerId')
    .innerJoin('regulation.criteriaSet as set', 'set.code', 'dossier.setCode')
    .where(visibleDossiers(viewer, now, 'list'))
    .$if(filter.state !== undefined, (query) => query.where('dossier.state', '=', filter.state as string))
    .$if(filter.setCode !== undefined, (query) => query.where('dossier.setCode', '=', filter.setCode as string))
    .$if(filter.productId !== undefined, (query) => query.where('dossier.productId', '=', filter.productId as string))
    .$if(pattern !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('product.searchKey', 'like', pattern as string),
          eb('producer.searchKey', 'like', pattern as string),
          eb(sql`lower(dossier.number)`, 'like', pattern as string),
        ]),
      ),
    );
  const [rows, counted] = await Promise.all([
    matching
      .select([
        'dossier.id',
        'dossier.number',
        'dossier.state',
        'dossier.kind',
        'dossier.filedAt',
        'dossier.receivedAt',
        'dossier.createdAt',
        'dossier.sample',
        'product.name as productName',
        'producer.name as producerName',
        'set.number as setNumber',
        'set.name as setName',
      ])
      .orderBy('dossier.createdAt', 'desc')
      .orderBy('dossier.id')
      .limit(pageSize)
      .offset((filter.page - 1) * pageSize)
      .execute(),
    db
      .selectFrom(matching.select('dossier.id').limit(countLimit).as('found'))
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { rows: rows.map((row) => ({ ...row, state: row.state as DossierState })), total: counted.total };
}
