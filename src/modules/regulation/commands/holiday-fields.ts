import { z } from 'zod';
import type { CommandContext } from '#platform/command.ts';
import { localDate, requiredText, text } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { daysBetween, weekday } from '#standards/vietnam/local-date.ts';
import { regulationProblem } from '../problems.ts';
import { lawKeeper } from './law-keeper.ts';

/** What is written in a row of the calendar. */
export const holidayFields = z.strictObject({
  from: localDate,
  to: localDate,
  name: requiredText(200),
  /** Saturdays and Sundays worked instead of swapped days. */
  makeUpDays: z.array(localDate).max(10).default([]),
  certainty: z.enum(['announced', 'computed', 'unconfirmed']),
  instrument: text(300).default(''),
  note: text(500).default(''),
});
type HolidayFields = z.output<typeof holidayFields>;

const longest = 31;

/** The columns of a row. Throws where a deadline counted on it would be wrong in silence. */
export function holidayColumns({ from, to, makeUpDays, ...words }: HolidayFields) {
  if (to < from) throw regulationProblem('holiday.days-in-order', {}, { to: ['Phải từ ngày đầu trở đi.'] });
  if (daysBetween(from, to) >= longest) throw regulationProblem('holiday.too-long', {}, { to: ['Xem lại ngày này.'] });
  const wrong = makeUpDays.filter((day) => weekday(day) <= 5 || (from <= day && day <= to));
  if (wrong.length > 0)
    throw regulationProblem('holiday.make-up-day-wrong', {}, { makeUpDays: ['Chọn thứ Bảy hoặc Chủ nhật.'] });
  return { ...words, fromDay: from, toDay: to, makeUpDays: [...new Set(makeUpDays)].sort() };
}

/** A row of the calendar, locked, with whether the actor keeps it. Throws not-found. */
export async function lockHoliday(context: CommandContext, holidayId: string) {
  const row = await context.db
    .selectFrom('regulation.holiday')
    .select(['id', 'version', 'active'])
    .where('id', '=', holidayId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) throw platformProblem('not-found');
  return { ...row, ...(await lawKeeper(context)) };
}
