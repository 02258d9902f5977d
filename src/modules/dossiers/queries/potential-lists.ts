import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import type { IdeaAppraisal } from '../rules/idea-form.ts';
import { isIdeaOfficial } from './visible-ideas.ts';

/** What a list says of one product, kept with the list. */
export interface ListedProduct {
  name: string;
  producerName: string;
  setNumber: number | null;
  setName: string | null;
  appraisal: IdeaAppraisal;
}

/** Ideas of a unit and year that were found potential, in the order of the identifiers given; by name without. */
export async function ideasForList(
  db: Reader,
  { unitId, year, ideaIds }: { unitId: string; year: number; ideaIds?: readonly string[] },
) {
  const rows = await db
    .selectFrom('dossiers.idea as idea')
    .innerJoin('registry.producer as producer', 'producer.id', 'idea.producerId')
    .leftJoin('regulation.criteriaSet as set', 'set.code', 'idea.setCode')
    .select(['idea.id', 'idea.name', 'idea.appraisal', 'set.number as setNumber', 'set.name as setName'])
    .select(['producer.name as producerName', 'producer.address'])
    .select((eb) =>
      eb
        .selectFrom('dossiers.potentialListRow as row')
        .innerJoin('dossiers.potentialList as list', 'list.id', 'row.listId')
        .select((list) => list.fn.max('list.sequence').as('sequence'))
        .whereRef('row.ideaId', '=', 'idea.id')
        .as('listedIn'),
    )
    .where('idea.unitId', '=', unitId)
    .where('idea.year', '=', year)
    .where('idea.state', '=', 'potential')
    .$if(ideaIds !== undefined, (query) => query.where('idea.id', 'in', [...(ideaIds ?? [])]))
    .orderBy('idea.searchKey')
    .execute();
  const order = new Map((ideaIds ?? []).map((id, index) => [id, index]));
  return rows
    .map((row) => ({ ...row, appraisal: row.appraisal as unknown as IdeaAppraisal }))
    .sort((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0));
}
export type ListedIdea = Awaited<ReturnType<typeof ideasForList>>[number];

/** What the page of the lists shows: those made so far, and the ideas of the year that may go on the next one. */
export async function potentialLists(db: Reader, viewer: Actor, { year }: { year: number }) {
  if (!isIdeaOfficial(viewer)) throw platformProblem('not-allowed');
  const { unitId } = viewer.grant;
  const [lists, ideas] = await Promise.all([
    db
      .selectFrom('dossiers.potentialList as list')
      .innerJoin('documents.paper as paper', 'paper.id', 'list.paperId')
      .select(['list.id', 'list.year', 'list.sequence', 'list.madeAt', 'list.paperId', 'paper.number', 'paper.state'])
      .select((eb) =>
        eb
          .selectFrom('dossiers.potentialListRow as row')
          .select((count) => count.fn.countAll<number>().as('count'))
          .whereRef('row.listId', '=', 'list.id')
          .as('products'),
      )
      .where('list.unitId', '=', unitId)
      .orderBy('list.madeAt', 'desc')
      .limit(100)
      .execute(),
    ideasForList(db, { unitId, year }),
  ]);
  return { lists, ideas };
}

/** Lists of the actor's unit whose công văn is a draft that still waits for their table. */
export async function listsWithoutTable(db: Reader, actor: Actor) {
  if (!isIdeaOfficial(actor)) return [];
  return db
    .selectFrom('dossiers.potentialList as list')
    .innerJoin('documents.paper as paper', 'paper.id', 'list.paperId')
    .select(['list.id', 'list.year', 'list.sequence', 'list.paperId'])
    .where('list.unitId', '=', actor.grant.unitId)
    .where('paper.state', '=', 'draft')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('documents.paperFile as file')
            .select('file.id')
            .whereRef('file.paperId', '=', 'paper.id')
            .where('file.purpose', '=', 'attachment'),
        ),
      ),
    )
    .execute();
}

/** One list with its products in order, as it stood when it was made. Throws not-found. */
export async function potentialList(db: Reader, viewer: Actor, listId: string) {
  if (!isIdeaOfficial(viewer)) throw platformProblem('not-found');
  const list = await db
    .selectFrom('dossiers.potentialList')
    .select(['id', 'year', 'sequence'])
    .where('id', '=', listId)
    .where('unitId', '=', viewer.grant.unitId)
    .executeTakeFirst();
  if (!list) throw platformProblem('not-found');
  const rows = await db
    .selectFrom('dossiers.potentialListRow')
    .select(['rank', 'ideaId', 'snapshot'])
    .where('listId', '=', listId)
    .orderBy('rank')
    .execute();
  return { ...list, rows: rows.map(({ snapshot, ...row }) => ({ ...row, ...(snapshot as unknown as ListedProduct) })) };
}
export type PotentialList = Awaited<ReturnType<typeof potentialList>>;
