import { getCriteriaSet } from '#modules/regulation/index.ts';
import type { Marks } from '#modules/regulation/rules/criteria-set.ts';
import { levelGap } from '#modules/regulation/rules/level-gap.ts';
import { rateSheet } from '#modules/regulation/rules/star-rating.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { oneOf, pageAsked, pageSize, searchPattern, searchWords } from '#platform/list-view.ts';
import { platformProblem } from '#platform/problem.ts';
import { outcomeFor, supportListReaders } from '../access.ts';
import type { DossierState } from '../rules/dossier-states.ts';
import { gapBase } from '../rules/gap-base.ts';
import { visibleDossiers } from './visible-dossiers.ts';

export interface SupportFilter {
  words: string;
  target?: '3' | '4' | '5';
  page: number;
}

/** The filter that the list's URL says: `tim`, `sao`, `trang`. */
export const supportFilter = (parameters: URLSearchParams): SupportFilter => ({
  words: searchWords(parameters),
  target: oneOf(parameters, 'sao', ['3', '4', '5']),
  page: pageAsked(parameters),
});

/** A ward's products, at most this many: each way up is computed when asked, and no ward has more under way. */
const mostProducts = 500;

/**
 * Whom the ward helps first: the latest dossier of each of its products with the shortest way to the next star, nearest
 * first. Withdrawn and lapsed dossiers and products at five stars are left out. Throws not-allowed.
 */
export async function supportList(db: Reader, viewer: Actor, { filter, now }: { filter: SupportFilter; now: Date }) {
  if (viewer.kind !== 'person' || !(supportListReaders as readonly string[]).includes(viewer.grant.role))
    throw platformProblem('not-allowed');
  const pattern = searchPattern(filter.words);
  const dossiers = await db
    .selectFrom('dossiers.dossier as dossier')
    .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
    .innerJoin('registry.producer as producer', 'producer.id', 'dossier.producerId')
    .distinctOn('dossier.productId')
    .select([
      'dossier.id',
      'dossier.number',
      'dossier.state',
      'dossier.setCode',
      'dossier.selfMarks',
      'dossier.outcome',
      'dossier.unitId',
    ])
    .select(['product.name as productName', 'producer.name as producerName', 'dossier.productId'])
    .where('dossier.unitId', '=', viewer.grant.unitId)
    .where(visibleDossiers(viewer, now))
    .where('dossier.state', 'not in', ['withdrawn', 'lapsed'])
    .$if(pattern !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('product.searchKey', 'like', pattern as string),
          eb('producer.searchKey', 'like', pattern as string),
        ]),
      ),
    )
    .orderBy('dossier.productId')
    .orderBy('dossier.createdAt', 'desc')
    .limit(mostProducts)
    .execute();
  const rows = (await Promise.all(dossiers.map((dossier) => withGap(db, viewer, dossier))))
    .flatMap((row) => (row && (filter.target === undefined || String(row.target) === filter.target) ? [row] : []))
    .sort((one, other) => one.levels - other.levels || one.productName.localeCompare(other.productName, 'vi'));
  return { all: rows, rows: rows.slice((filter.page - 1) * pageSize, filter.page * pageSize), total: rows.length };
}

export type SupportRow = Awaited<ReturnType<typeof supportList>>['all'][number];

interface DossierRow {
  id: string;
  number: string;
  state: string;
  setCode: string;
  selfMarks: unknown;
  unitId: string;
  outcome: unknown;
  productName: string;
  producerName: string;
}

async function withGap(db: Reader, viewer: Actor, { selfMarks, unitId, outcome, setCode, ...dossier }: DossierRow) {
  const set = await getCriteriaSet(db, setCode);
  const base = gapBase({ selfMarks: selfMarks as Marks, outcome: outcomeFor(viewer, { unitId, outcome }) });
  const { stars, total } = rateSheet(set, base.marks);
  if (stars === 5) return undefined;
  const target = stars === null || stars < 3 ? 3 : stars === 3 ? 4 : 5;
  const gap = levelGap(set, base.marks, target);
  if (!gap) return undefined;
  return {
    ...dossier,
    state: dossier.state as DossierState,
    setNumber: set.number,
    base: base.of,
    stars,
    total,
    target: target as 3 | 4 | 5,
    levels: gap.levels,
    leastLevels: gap.steps.filter(({ reason }) => reason !== 'points').map(({ criterion }) => criterion),
    points: gap.steps.filter(({ reason }) => reason === 'points').map(({ criterion }) => criterion),
  };
}
