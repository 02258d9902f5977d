import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { countLimit, pageAsked, pageSize, searchPattern, searchWords } from '#platform/list-view.ts';
import { platformProblem } from '#platform/problem.ts';
import type { Urgency } from '../rules/paper-content.ts';
import { ofOwnUnit } from './visible-papers.ts';

export interface IncomingFilter {
  words: string;
  year?: number;
  page: number;
}

/** The filter that a list URL says: `tim`, `nam`, `trang`. */
export function incomingFilter(parameters: URLSearchParams): IncomingFilter {
  const year = parameters.get('nam') ?? '';
  return {
    words: searchWords(parameters),
    year: /^20\d\d$/.test(year) ? Number(year) : undefined,
    page: pageAsked(parameters),
  };
}

/** The incoming papers of the viewer's unit, latest first, one page; `total` stops counting at 10,000. */
export async function incomingList(db: Reader, viewer: Actor, filter: IncomingFilter) {
  const matching = matchingIncoming(db, viewer, filter);
  const [rows, counted] = await Promise.all([
    latestFirst(matching)
      .limit(pageSize)
      .offset((filter.page - 1) * pageSize)
      .execute(),
    db
      .selectFrom(matching.select('incoming.id').limit(countLimit).as('found'))
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { rows, total: counted.total };
}

/** The same rows without pages, for a table; at most 20,000. */
export const incomingTable = (db: Reader, viewer: Actor, filter: IncomingFilter) =>
  latestFirst(matchingIncoming(db, viewer, filter))
    .limit(20_000)
    .execute();

/** One incoming paper with the unit's papers that cite it. Throws not-found. */
export async function incomingForViewer(db: Reader, viewer: Actor, incomingId: string) {
  const row = await db
    .selectFrom('documents.incoming as incoming')
    .leftJoin('identity.person as person', 'person.id', 'incoming.registeredBy')
    .selectAll('incoming')
    .select('person.name as registeredByName')
    .where('incoming.id', '=', incomingId)
    .where(ofOwnUnit(viewer, 'incoming.unitId'))
    .executeTakeFirst();
  if (!row) throw platformProblem('not-found');
  const citedBy = await db
    .selectFrom('documents.paperGround as ground')
    .innerJoin('documents.paper as paper', 'paper.id', 'ground.paperId')
    .select(['paper.id', 'paper.number', 'paper.abstract'])
    .where('ground.incomingId', '=', incomingId)
    .where(ofOwnUnit(viewer, 'paper.unitId'))
    .orderBy('paper.createdAt')
    .execute();
  return { ...row, urgency: row.urgency as Urgency, citedBy };
}

function matchingIncoming(db: Reader, viewer: Actor, { words, year }: IncomingFilter) {
  const pattern = searchPattern(words);
  return db
    .selectFrom('documents.incoming as incoming')
    .where(ofOwnUnit(viewer, 'incoming.unitId'))
    .$if(year !== undefined, (query) => query.where('incoming.year', '=', year as number))
    .$if(pattern !== undefined, (query) => query.where('incoming.searchKey', 'like', pattern as string));
}

const latestFirst = (matching: ReturnType<typeof matchingIncoming>) =>
  matching
    .select([
      'incoming.id',
      'incoming.year',
      'incoming.arrivalNumber',
      'incoming.arrivedOn',
      'incoming.issuer',
      'incoming.number',
      'incoming.dated',
      'incoming.kindName',
      'incoming.abstract',
      'incoming.urgency',
      'incoming.answerBy',
      'incoming.fileId',
      'incoming.sample',
    ])
    .orderBy('incoming.year', 'desc')
    .orderBy('incoming.arrivalNumber', 'desc');
