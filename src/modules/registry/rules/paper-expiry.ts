import { addMonths } from '#standards/vietnam/add-months.ts';
import { daysBetween, type LocalDate } from '#standards/vietnam/local-date.ts';
import { type PaperKind, termOf } from './paper-kind.ts';

/**
 * The last day on which a paper counts: the printed one, or the term of its kind from the day of issue; a test report
 * counts twelve months whatever it prints (Điều 5 NĐ 15/2018/NĐ-CP). Null where it has no end, `needs-date` where its
 * kind needs a day of issue to tell.
 */
export function lastDayOf(paper: {
  kind: PaperKind;
  issuedOn: LocalDate | null;
  expiresOn: LocalDate | null;
}): LocalDate | null | 'needs-date' {
  const term = termOf(paper.kind);
  if (paper.expiresOn && !term?.fixed) return paper.expiresOn;
  if (!term) return null;
  if (!paper.issuedOn) return term.fixed ? 'needs-date' : null;
  return addMonths(paper.issuedOn, term.months);
}

/** Days before the last day on which producer and office are reminded, each once. */
export const reminderDays = [180, 90, 30] as const;
export type ReminderDays = (typeof reminderDays)[number];

/**
 * The reminder whose time has come: the nearest of 180, 90, 30 days that is reached. A paper written down with 20 days
 * left gets one reminder, not three; none after the last day.
 */
export function reminderOn(lastDay: LocalDate, today: LocalDate): ReminderDays | undefined {
  const left = daysBetween(today, lastDay);
  return left < 0 ? undefined : [...reminderDays].reverse().find((days) => left <= days);
}

/** How a paper stands on a day: `endless`, `good`, `ending` (180 days or fewer; the last day itself still counts), `expired`. */
export interface PaperStanding {
  state: 'endless' | 'good' | 'ending' | 'expired';
  /** Days until the last day, negative after it; null where there is none. */
  daysLeft: number | null;
}

export function paperStanding(lastDay: LocalDate | null, today: LocalDate): PaperStanding {
  if (lastDay === null) return { state: 'endless', daysLeft: null };
  const daysLeft = daysBetween(today, lastDay);
  if (daysLeft < 0) return { state: 'expired', daysLeft };
  return { state: daysLeft <= reminderDays[0] ? 'ending' : 'good', daysLeft };
}
