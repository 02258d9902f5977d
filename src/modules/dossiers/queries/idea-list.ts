import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { countLimit, oneOf, pageAsked, pageSize, searchPattern, searchWords } from '#platform/list-view.ts';
import { platformProblem } from '#platform/problem.ts';
import type { IdeaAppraisal, IdeaForm } from '../rules/idea-form.ts';
import { type IdeaState, ideaStates } from '../rules/idea-states.ts';
import { visibleIdeas } from './visible-ideas.ts';

export interface IdeaFilter {
  words: string;
  state?: IdeaState;
  year?: number;
  sort: 'newest' | 'name';
  page: number;
}

/** The filter that the list's URL says: `tim`, `buoc`, `nam`, `xep`, `trang`. */
export function ideaFilter(parameters: URLSearchParams): IdeaFilter {
  const year = parameters.get('nam') ?? '';
  return {
    words: searchWords(parameters),
    state: oneOf(parameters, 'buoc', ideaStates),
    year: /^20\d\d$/.test(year) ? Number(year) : undefined,
    sort: parameters.get('xep') === 'ten' ? 'name' : 'newest',
    page: pageAsked(parameters),
  };
}

/** The ideas that the viewer sees, one page of them; `total` stops counting at 10,000. */
export async function ideaList(db: Reader, viewer: Actor, filter: IdeaFilter) {
  const [rows, counted] = await Promise.all([
    rowsOf(db, viewer, filter)
      .limit(pageSize)
      .offset((filter.page - 1) * pageSize)
      .execute(),
    db
      .selectFrom(matching(db, viewer, filter).select('idea.id').limit(countLimit).as('found'))
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { rows: rows.map(typed), total: counted.total };
}

/** The same list whole, for a table to take away; at most 10,000 rows. */
export const ideaTable = async (db: Reader, viewer: Actor, filter: IdeaFilter) =>
  (await rowsOf(db, viewer, filter).limit(countLimit).execute()).map(typed);

/** One idea, whole. Throws not-found. */
export async function ideaForViewer(db: Reader, viewer: Actor, ideaId: string) {
  const row = await db
    .selectFrom('dossiers.idea as idea')
    .innerJoin('registry.producer as producer', 'producer.id', 'idea.producerId')
    .leftJoin('identity.person as appraiser', 'appraiser.id', 'idea.appraisedBy')
    .selectAll('idea')
    .select(['producer.name as producerName', 'producer.registered', 'appraiser.name as appraiserName'])
    .where('idea.id', '=', ideaId)
    .where(visibleIdeas(viewer))
    .executeTakeFirst();
  if (!row) throw platformProblem('not-found');
  return { ...typed(row), form: row.form as unknown as IdeaForm };
}

const typed = <Row extends { state: string; appraisal: unknown }>(row: Row) => ({
  ...row,
  state: row.state as IdeaState,
  appraisal: row.appraisal as IdeaAppraisal | null,
});

const rowsOf = (db: Reader, viewer: Actor, filter: IdeaFilter) =>
  matching(db, viewer, filter)
    .leftJoin('regulation.criteriaSet as set', 'set.code', 'idea.setCode')
    .select(['idea.id', 'idea.name', 'idea.year', 'idea.state', 'idea.submittedAt', 'idea.appraisal', 'idea.sample'])
    .select(['producer.name as producerName', 'set.number as setNumber'])
    .$if(filter.sort === 'newest', (query) => query.orderBy('idea.createdAt', 'desc'))
    .orderBy('idea.searchKey')
    .orderBy('idea.id');

function matching(db: Reader, viewer: Actor, filter: IdeaFilter) {
  const pattern = searchPattern(filter.words);
  return db
    .selectFrom('dossiers.idea as idea')
    .innerJoin('registry.producer as producer', 'producer.id', 'idea.producerId')
    .where(visibleIdeas(viewer))
    .$if(filter.state !== undefined, (query) => query.where('idea.state', '=', filter.state as string))
    .$if(filter.year !== undefined, (query) => query.where('idea.year', '=', filter.year as number))
    .$if(pattern !== undefined, (query) =>
      query.where((eb) =>
        eb.or([eb('idea.searchKey', 'like', pattern as string), eb('producer.searchKey', 'like', pattern as string)]),
      ),
    );
}
