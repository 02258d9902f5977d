import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { countLimit, oneOf, pageAsked, pageSize } from '#platform/list-view.ts';
import { type PrizeState, prizeStates } from '../rules/workflows.ts';
import { visibleCertificates } from './visible-certificates.ts';

export interface PrizeFilter {
  state?: PrizeState;
  page: number;
}

export const prizeFilter = (parameters: URLSearchParams): PrizeFilter => ({
  state: oneOf(parameters, 'trang-thai', prizeStates),
  page: pageAsked(parameters),
});

/** The prizes that the viewer sees, newest first, one page, with the sum of all that match. Whole đồng. */
export async function prizeList(db: Reader, viewer: Actor, filter: PrizeFilter) {
  const [rows, counted] = await Promise.all([
    rowsOf(db, viewer, filter)
      .limit(pageSize)
      .offset((filter.page - 1) * pageSize)
      .execute(),
    matching(db, viewer, filter)
      .select((eb) => [eb.fn.countAll<number>().as('total'), eb.fn.sum<string | null>('prize.amount').as('sum')])
      .executeTakeFirstOrThrow(),
  ]);
  return { rows: rows.map(withState), total: Number(counted.total), sum: Number(counted.sum ?? 0) };
}

/** The same list whole, for a table to take away. */
export const prizeTable = async (db: Reader, viewer: Actor, filter: PrizeFilter) =>
  (await rowsOf(db, viewer, filter).limit(countLimit).execute()).map(withState);

/** Prizes that the budget may take up as they are: whole đồng, producer, product, decision, norm. At most 10,000. */
export const prizesReadyForBudget = (db: Reader, viewer: Actor) => prizeTable(db, viewer, { state: 'ready', page: 1 });

export type PrizeRow = Awaited<ReturnType<typeof prizeTable>>[number];

const withState = <Row extends { state: string }>(row: Row) => ({ ...row, state: row.state as PrizeState });

const matching = (db: Reader, viewer: Actor, filter: PrizeFilter) =>
  db
    .selectFrom('recognition.prize as prize')
    .innerJoin('recognition.certificate as certificate', 'certificate.id', 'prize.certificateId')
    .innerJoin('recognition.decisionItem as item', 'item.id', 'certificate.itemId')
    .where(visibleCertificates(viewer))
    .$if(filter.state !== undefined, (query) => query.where('prize.state', '=', filter.state as string));

const rowsOf = (db: Reader, viewer: Actor, filter: PrizeFilter) =>
  matching(db, viewer, filter)
    .innerJoin('recognition.decision as decision', 'decision.id', 'item.decisionId')
    .innerJoin('recognition.prizeNorm as norm', 'norm.id', 'prize.normId')
    .select([
      'prize.id',
      'prize.unitId',
      'prize.producerId',
      'prize.certificateId',
      'prize.stars',
      'prize.amount',
      'prize.normAmount',
      'prize.deducted',
      'prize.prizedBefore',
      'prize.state',
      'prize.sample',
      'item.productName',
      'item.producerName',
      'decision.number as decisionNumber',
      'decision.dated as decisionDate',
      'norm.instrument',
    ])
    .orderBy('prize.proposedAt', 'desc')
    .orderBy('prize.id');
