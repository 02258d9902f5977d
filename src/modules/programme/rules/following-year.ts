import { addDays, isLocalDate, type LocalDate } from '#standards/vietnam/local-date.ts';

/** The same day `years` later; 29 February becomes the 28th where there is none. */
export function yearsLater(date: LocalDate, years: number): LocalDate {
  const moved = `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;
  return isLocalDate(moved) ? moved : addDays(`${moved.slice(0, 7)}-01`, 27);
}
