import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { countLimit, oneOf, pageAsked, pageSize, searchPattern, searchWords } from '#platform/list-view.ts';
import { isLocalDate, type LocalDate } from '#standards/vietnam/local-date.ts';
import { type PaperKind, paperKinds } from '../rules/paper-kinds.ts';
import type { PaperState } from '../rules/paper-states.ts';
import { visiblePapers } from './visible-papers.ts';

/** What the tabs of the list hold. */
export const paperViews = {
  'da-phat-hanh': ['issued', 'corrected', 'replaced', 'revoked'],
  'dang-lam': ['draft', 'submitted', 'signed', 'numbered'],
  'da-bo': ['discarded'],
} as const satisfies Record<string, readonly PaperState[]>;
export type PaperViewName = keyof typeof paperViews;

export interface PaperFilter {
  view: PaperViewName;
  words: string;
  kind?: PaperKind;
  year?: number;
  from?: LocalDate;
  to?: LocalDate;
  page: number;
}

/** The filter that a list URL says: `xem`, `tim`, `loai`, `nam`, `tu-ngay`, `den-ngay`, `trang`. */
export function paperFilter(parameters: URLSearchParams): PaperFilter {
  const year = parameters.get('nam') ?? '';
  const day = (name: string) => {
    const text = parameters.get(name) ?? '';
    return isLocalDate(text) ? text : undefined;
  };
  return {
    view: oneOf(parameters, 'xem', Object.keys(paperViews) as PaperViewName[]) ?? 'da-phat-hanh',
    words: searchWords(parameters),
    kind: oneOf(parameters, 'loai', paperKinds),
    year: /^20\d\d$/.test(year) ? Number(year) : undefined,
    from: day('tu-ngay'),
    to: day('den-ngay'),
    page: pageAsked(parameters),
  };
}

/** The unit's papers that the viewer may know of, newest first, one page; `total` stops counting at 10,000. */
export async function paperList(db: Reader, viewer: Actor, filter: PaperFilter) {
  const matching = matchingPapers(db, viewer, filter);
  const [rows, counted, counts] = await Promise.all([
    newestFirst(matching)
      .limit(pageSize)
      .offset((filter.page - 1) * pageSize)
      .execute(),
    db
      .selectFrom(matching.select('paper.id').limit(countLimit).as('found'))
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
    countsOf(db, viewer),
  ]);
  return { rows: rows.map(typed), total: counted.total, counts };
}

/** The same rows without pages, for a table; at most 20,000. */
export const paperTable = async (db: Reader, viewer: Actor, filter: PaperFilter) =>
  (
    await newestFirst(matchingPapers(db, viewer, filter))
      .limit(20_000)
      .execute()
  ).map(typed);

export type PaperRow = Awaited<ReturnType<typeof paperTable>>[number];

function matchingPapers(db: Reader, viewer: Actor, { view, words, kind, year, from, to }: PaperFilter) {
  const pattern = searchPattern(words);
  return db
    .selectFrom('documents.paper as paper')
    .where(visiblePapers(viewer))
    .where('paper.state', 'in', paperViews[view])
    .$if(kind !== undefined, (query) => query.where('paper.kind', '=', kind as string))
    .$if(year !== undefined, (query) =>
      query.where(
        sql`coalesce(paper.year, extract(year from paper.created_at at time zone 'Asia/Ho_Chi_Minh'))`,
        '=',
        year,
      ),
    )
    .$if(from !== undefined, (query) => query.where('paper.dated', '>=', from as string))
    .$if(to !== undefined, (query) => query.where('paper.dated', '<=', to as string))
    .$if(pattern !== undefined, (query) => query.where('paper.searchKey', 'like', pattern as string));
}

const newestFirst = (matching: ReturnType<typeof matchingPapers>) =>
  matching
    .leftJoin('identity.person as drafter', 'drafter.id', 'paper.draftedBy')
    .select([
      'paper.id',
      'paper.kind',
      'paper.state',
      'paper.number',
      'paper.dated',
      'paper.abstract',
      'paper.councilId',
      'paper.registered',
      'paper.createdAt',
      'paper.sample',
      'paper.orderNote',
      'drafter.name as drafterName',
      sql<string>`paper.content->'signing'->>'name'`.as('signerName'),
      sql<string[]>`paper.content->'recipients'`.as('recipients'),
      sql<Record<string, string>>`paper.content->'values'`.as('values'),
    ])
    .orderBy(sql`coalesce(paper.dated, (paper.created_at at time zone 'Asia/Ho_Chi_Minh')::date)`, 'desc')
    .orderBy('paper.createdAt', 'desc')
    .orderBy('paper.id');

async function countsOf(db: Reader, viewer: Actor): Promise<Record<PaperViewName, number>> {
  const rows = await db
    .selectFrom('documents.paper as paper')
    .select(['paper.state', ({ fn }) => fn.countAll<number>().as('count')])
    .where(visiblePapers(viewer))
    .groupBy('paper.state')
    .execute();
  const of = (states: readonly string[]) =>
    rows.filter(({ state }) => states.includes(state)).reduce((sum, { count }) => sum + count, 0);
  return {
    'da-phat-hanh': of(paperViews['da-phat-hanh']),
    'dang-lam': of(paperViews['dang-lam']),
    'da-bo': of(paperViews['da-bo']),
  };
}

const typed = <Row extends { kind: string; state: string }>(row: Row) => ({
  ...row,
  kind: row.kind as PaperKind,
  state: row.state as PaperState,
});
