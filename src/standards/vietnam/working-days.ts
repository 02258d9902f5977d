import type { Holiday } from './holidays.ts';
import { addDays, isLocalDate, type LocalDate, weekday } from './local-date.ts';

export { today } from './local-date.ts';

/** What decides whether a day is worked. Weekly days off are Saturday and Sunday. */
export interface WorkingCalendar {
  daysOff: ReadonlySet<LocalDate>;
  /** Worked although they fall on a weekend, because another day was swapped for them. */
  makeUpDays: ReadonlySet<LocalDate>;
}

/**
 * The calendar of the active rows. Throws RangeError naming the row where a day does not exist or a range runs
 * backwards, because a deadline counted on it would be wrong in silence.
 */
export function workingCalendar(holidays: readonly Holiday[]): WorkingCalendar {
  const daysOff = new Set<LocalDate>();
  const makeUpDays = new Set<LocalDate>();
  for (const { from, to, name, makeUpDays: makeUps } of holidays.filter((row) => row.active)) {
    if (![from, to, ...makeUps].every(isLocalDate) || to < from) throw new RangeError(`bad holiday row: ${name}`);
    for (let day = from; day <= to; day = addDays(day, 1)) daysOff.add(day);
    for (const day of makeUps) makeUpDays.add(day);
  }
  return { daysOff, makeUpDays };
}

/** True where offices work on that day: Monday to Friday without holidays, and the make-up days. */
export function isWorkingDay(date: LocalDate, calendar: WorkingCalendar): boolean {
  if (calendar.makeUpDays.has(date)) return true;
  return weekday(date) <= 5 && !calendar.daysOff.has(date);
}

/**
 * The day on which a period of `count` working days ends. The start day is not counted (Điều 147.1 Bộ luật Dân sự
 * 2015). With 0 it is the start day itself, worked or not; `count` must be a whole number of 0 or more (RangeError).
 */
export function addWorkingDays(start: LocalDate, count: number, calendar: WorkingCalendar): LocalDate {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a number of working days: ${count}`);
  let day = start;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/**
 * Working days after `from` up to and including `to`, so that `workingDaysBetween(s, addWorkingDays(s, n)) === n`.
 * Negative when `to` is earlier: that many working days late.
 */
export function workingDaysBetween(from: LocalDate, to: LocalDate, calendar: WorkingCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar) || 0;
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1;
  return count;
}
