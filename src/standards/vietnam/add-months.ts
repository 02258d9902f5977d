import { isLocalDate, type LocalDate } from './local-date.ts';

/**
 * The same day that many months later (earlier when negative); the last day of the month where it has no such day
 * (khoản 3 Điều 148 Bộ luật Dân sự 2015). Throws RangeError where `date` is no day.
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  if (!isLocalDate(date)) throw new RangeError(`not a day: ${date}`);
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const counted = year * 12 + (month - 1) + months;
  const inYear = Math.floor(counted / 12);
  const inMonth = counted - inYear * 12;
  const lastDay = new Date(Date.UTC(inYear, inMonth + 1, 0)).getUTCDate();
  const found = `${String(inYear).padStart(4, '0')}-${two(inMonth + 1)}-${two(Math.min(day, lastDay))}`;
  if (!isLocalDate(found)) throw new RangeError(`day out of range: ${found}`);
  return found;
}

const two = (number: number): string => String(number).padStart(2, '0');
