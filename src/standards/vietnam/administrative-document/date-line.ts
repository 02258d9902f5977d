import { isLocalDate, type LocalDate } from '../local-date.ts';

/**
 * `Yên Hòa, ngày 05 tháng 02 năm 2026` (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4): Arabic figures, a 0
 * before days under 10 and before months 1 and 2. Without a date the day and month are left to be filled by hand.
 */
export function dateLine(place: string, date: LocalDate | undefined): string {
  return `${place}, ${date === undefined ? 'ngày …… tháng …… năm ………' : longDate(date)}`;
}

/** `ngày 05 tháng 02 năm 2026`. Throws RangeError where the text is no day. */
export function longDate(date: LocalDate): string {
  if (!isLocalDate(date)) throw new RangeError(`not a day: ${date}`);
  const [year = '', month = '', day = ''] = date.split('-');
  return `ngày ${day} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${Number(year)}`;
}
