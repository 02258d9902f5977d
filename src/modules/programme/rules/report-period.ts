import { addDays, type LocalDate } from '#standards/vietnam/local-date.ts';

/** A month, `yyyy-MM`. */
export type Period = string;

export const isPeriod = (text: string): boolean => /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(text);

export const periodOf = (date: LocalDate): Period => date.slice(0, 7);

export function nextPeriod(period: Period): Period {
  const [year = 0, month = 0] = period.split('-').map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
}

/**
 * The last day on which a month's report is in time. Kế hoạch 103/KH-UBND, V.1: "trước ngày 25 hằng tháng", so the whole
 * of the 24th still counts. A weekend or holiday does not move it: the plan says nothing of the kind.
 */
export const dueOfPeriod = (period: Period): LocalDate => addDays(`${period}-25`, -1);

/** Later than the 24th: taken all the same, and marked. */
export const isLate = (submittedOn: LocalDate, period: Period): boolean => submittedOn > dueOfPeriod(period);

/** The period that a report is asked for on that day: the month itself, also after its 24th. */
export const periodAskedOn = periodOf;
