import { type Actor, roleOf } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { oneOf, pageAsked, pageSize, searchPattern, searchWords } from '#platform/list-view.ts';
import { type LocalDate, today } from '#standards/vietnam/local-date.ts';
import { advisedStates, adviserRoles } from '../rules/advice.ts';
import { advisedDossiers } from './advised-dossiers.ts';

export interface AdviceRow {
  dossierId: string;
  number: string;
  state: string;
  productName: string;
  producerName: string;
  /** The viewer's own review. */
  review: 'none' | 'draft' | 'submitted';
  reviews: number;
  surveys: number;
  testsOpen: number;
  reported: boolean;
  /** Last day of an expert's term. */
  until: LocalDate | null;
}

export interface AdviceFilter {
  /** Words in the product's or the producer's name, with or without diacritics. */
  words: string;
  /** Only what waits for the viewer's own review, or only what they have reviewed. */
  review?: 'cho' | 'da-gui';
  /** Longest waiting first unless told otherwise. */
  sort?: 'ten' | 'han';
  page: number;
}

/** The filter as the URL says it; what does not fit is left out. */
export const adviceFilter = (parameters: URLSearchParams): AdviceFilter => ({
  words: searchWords(parameters),
  review: oneOf(parameters, 'nhan-xet', ['cho', 'da-gui']),
  sort: oneOf(parameters, 'xep', ['ten', 'han']),
  page: pageAsked(parameters),
});

/** The dossiers that an adviser works on, the longest waiting first; empty for everybody who advises on none. */
export async function adviceList(
  db: Reader,
  viewer: Actor,
  {
    filter,
    now,
    all = false,
  }: { filter: AdviceFilter; now: Date /** The whole list, for a table to take away. */; all?: boolean },
): Promise<{ rows: AdviceRow[]; total: number }> {
  if (viewer.kind !== 'person' || !(adviserRoles as readonly string[]).includes(roleOf(viewer)))
    return { rows: [], total: 0 };
  let query = db
    .selectFrom('dossiers.dossier as dossier')
    .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
    .innerJoin('registry.producer as producer', 'producer.id', 'dossier.producerId')
    .leftJoin('scoring.review as review', (join) =>
      join.onRef('review.dossierId', '=', 'dossier.id').on('review.personId', '=', viewer.personId),
    )
    .where(advisedDossiers(viewer, now))
    .where('dossier.state', 'in', [...advisedStates]);
  const pattern = searchPattern(filter.words);
  if (pattern !== undefined)
    query = query.where((where) =>
      where.or([where('product.searchKey', 'like', pattern), where('producer.searchKey', 'like', pattern)]),
    );
  if (filter.review === 'cho')
    query = query.where((where) => where.or([where('review.state', 'is', null), where('review.state', '=', 'draft')]));
  if (filter.review === 'da-gui') query = query.where('review.state', '=', 'submitted');
  const { total } = await query.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await query
    .select((select) => [
      'dossier.id as dossierId',
      'dossier.number',
      'dossier.state',
      'product.name as productName',
      'producer.name as producerName',
      'review.state as reviewState',
      select
        .selectFrom('scoring.review as every')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('every.dossierId', '=', 'dossier.id')
        .where('every.state', '=', 'submitted')
        .as('reviews'),
      select
        .selectFrom('scoring.survey')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('scoring.survey.dossierId', '=', 'dossier.id')
        .as('surveys'),
      select
        .selectFrom('scoring.extraTest as test')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('test.dossierId', '=', 'dossier.id')
        .where('test.resultAt', 'is', null)
        .as('testsOpen'),
      select
        .selectFrom('scoring.advisoryReport as report')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('report.dossierId', '=', 'dossier.id')
        .as('reports'),
      select
        .selectFrom('dossiers.reader')
        .select((inner) => inner.fn.max('dossiers.reader.validTo').as('until'))
        .whereRef('dossiers.reader.dossierId', '=', 'dossier.id')
        .where('dossiers.reader.personId', '=', viewer.personId)
        .as('until'),
    ])
    .orderBy(filter.sort === 'ten' ? 'product.searchKey' : filter.sort === 'han' ? 'until' : 'dossier.receivedAt')
    .orderBy('dossier.id')
    .limit(all ? 5000 : pageSize)
    .offset(all ? 0 : (filter.page - 1) * pageSize)
    .execute();
  const expert = roleOf(viewer) === 'expert';
  return {
    rows: rows.map(({ reviewState, reports, ...row }) => ({
      ...row,
      review: (reviewState as 'draft' | 'submitted' | null) ?? 'none',
      // An expert does not learn how many others have written.
      reviews: expert ? 0 : (row.reviews ?? 0),
      surveys: row.surveys ?? 0,
      testsOpen: row.testsOpen ?? 0,
      reported: (reports ?? 0) > 0,
      until: expert && row.until ? today(new Date(row.until.getTime() - 1)) : null,
    })),
    total,
  };
}
