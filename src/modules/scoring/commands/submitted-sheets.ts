import type { Marks } from '#modules/regulation/rules/criteria-set.ts';
import type { CommandContext } from '#platform/command.ts';
import type { Reader } from '#platform/db.server.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { sittingOf } from '../rules/written-opinion.ts';
import type { LockedItem } from './locked-item.ts';

/** All sheets of a product's round with their members, by rank. */
export async function sheetsOfRound(db: Reader, itemId: string, round: number) {
  const rows = await db
    .selectFrom('scoring.scoreSheet as sheet')
    .innerJoin('scoring.councilMember as member', 'member.id', 'sheet.memberId')
    .innerJoin('identity.person as person', 'person.id', 'member.personId')
    .select(['sheet.id', 'sheet.memberId', 'sheet.state', 'sheet.marks', 'sheet.total', 'person.name'])
    .where('sheet.agendaItemId', '=', itemId)
    .where('sheet.round', '=', round)
    .orderBy('member.rank')
    .orderBy('member.id')
    .execute();
  return rows.map((row) => ({ ...row, marks: row.marks as unknown as Marks }));
}
export type RoundSheet = Awaited<ReturnType<typeof sheetsOfRound>>[number];

/** Who has an open sheet that is not in; `excused` are left out. */
export const namesWaiting = (sheets: RoundSheet[], excused: { memberId: string }[] = []): string[] =>
  sheets
    .filter(({ state, memberId }) => state === 'draft' && !excused.some((one) => one.memberId === memberId))
    .map(({ name }) => name);

export const isIn = (sheet: RoundSheet): sheet is RoundSheet & { total: number } => sheet.state === 'submitted';

/** How the session sits while a product's sheets of one round are looked at. Who declared an interest has answered. */
export function sittingNow(
  { now }: CommandContext,
  { session, members, rules, conflicted }: LockedItem,
  sheets: RoundSheet[],
) {
  const answered = new Set([...sheets.filter(isIn).map(({ memberId }) => memberId), ...conflicted]);
  return sittingOf(session, members, answered, rules, today(now));
}
