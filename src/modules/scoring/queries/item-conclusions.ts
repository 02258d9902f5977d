import type { Mark, Marks } from '#modules/regulation/rules/criteria-set.ts';
import type { Reader } from '#platform/db.server.ts';

/** Who declared an interest in some products. */
export async function itemInterests(db: Reader, itemIds: string[]) {
  if (itemIds.length === 0) return [];
  return db
    .selectFrom('scoring.interest')
    .select(['id', 'agendaItemId as itemId', 'memberId', 'reason', 'declaredAt', 'dismissedAt', 'dismissalReason'])
    .where('agendaItemId', 'in', itemIds)
    .orderBy('declaredAt')
    .execute();
}
export type ItemInterest = Awaited<ReturnType<typeof itemInterests>>[number];

/** The knock-outs proposed for some products. */
export async function itemKnockOuts(db: Reader, itemIds: string[]) {
  if (itemIds.length === 0) return [];
  return db
    .selectFrom('scoring.knockOut')
    .select(['id', 'agendaItemId as itemId', 'name', 'state', 'decidedByChair', 'concludedAt'])
    .where('agendaItemId', 'in', itemIds)
    .orderBy('name')
    .execute();
}
export type ItemKnockOut = Awaited<ReturnType<typeof itemKnockOuts>>[number];

export interface ConcludedLevel {
  itemId: string;
  criterion: string;
  mark: Mark;
  reason: string;
}

/** What the council concluded for the least levels of some products. */
export async function itemConclusions(db: Reader, itemIds: string[]): Promise<ConcludedLevel[]> {
  if (itemIds.length === 0) return [];
  const rows = await db
    .selectFrom('scoring.levelConclusion')
    .select(['agendaItemId as itemId', 'criterionCode as criterion', 'points', 'caseCode', 'reason'])
    .where('agendaItemId', 'in', itemIds)
    .orderBy('criterionCode')
    .execute();
  return rows.map(({ points, caseCode, ...row }) => ({ ...row, mark: storedMark(points, caseCode) }));
}

export const conclusionMarks = (levels: ConcludedLevel[]): Marks =>
  Object.fromEntries(levels.map(({ criterion, mark }) => [criterion, mark]));

/** A mark as its columns keep it. */
export const storedMark = (points: number, caseCode: string | null): Mark =>
  caseCode === 'TH1' || caseCode === 'TH2' ? { points, case: caseCode } : { points };
