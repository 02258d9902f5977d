/** A day in Vietnam, `yyyy-MM-dd`. Strings of this form sort by time; no clock and no time zone inside. */
export type LocalDate = string;

/** The day in Vietnam at that instant. */
export function today(now: Date): LocalDate {
  // Official time is UTC+7 all year (Quyết định 134/2002/QĐ-TTg), the same as Asia/Ho_Chi_Minh.
  return new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** True for a day that exists, between the years 0001 and 9999: `2026-02-30` and `2026-2-3` are none. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** That many days later (earlier when negative). Throws RangeError where `date` is no day. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Days from the first to the second, negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 Monday … 7 Sunday. */
export function weekday(date: LocalDate): number {
  // Day 0, 1970-01-01, was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

function dayNumber(date: LocalDate): number {
  if (!isLocalDate(date)) throw new RangeError(`not a day: ${date}`);
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

function fromDayNumber(number: number): LocalDate {
  const text = new Date(number * DAY).toISOString().slice(0, 10);
  if (!isLocalDate(text)) throw new RangeError(`day out of range: ${number}`);
  return text;
}

const DAY = 86_400_000;
