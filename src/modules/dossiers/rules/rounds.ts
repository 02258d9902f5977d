import { lawFigures } from '#modules/regulation/rules/law-figures.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';
import { addDays } from '#standards/vietnam/local-date.ts';
import { isWorkingDay, type WorkingCalendar } from '#standards/vietnam/working-days.ts';

/** A round of evaluation of a year, of the law or of a province's plan. */
export interface Round {
  /** Of the database where it was written down; null for those of the law. */
  id: string | null;
  level: 'province' | 'central';
  year: number;
  name: string;
  /** The last day on which a commune's (or a province's) proposal is in time. */
  lastDay: LocalDate;
  resultsBy: LocalDate;
  /** The article, or the plan that adds it. */
  source: string;
}

/**
 * The last day on which the commune takes a dossier in and still has its fifteen working days before the round closes
 * (khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg); counted back, the day of intake itself not counted, as in `addWorkingDays`.
 */
export function lastIntakeDay(lastDay: LocalDate, calendar: WorkingCalendar): LocalDate {
  let day = lastDay;
  for (let left = lawFigures.forwardingDays; left > 0; day = addDays(day, -1))
    if (isWorkingDay(day, calendar)) left -= 1;
  // A dossier is taken in at a counter that is open.
  while (!isWorkingDay(day, calendar)) day = addDays(day, -1);
  return day;
}

/** The first round of that level whose last day has not passed, of rounds in any order. */
export const nextRound = (rounds: readonly Round[], level: Round['level'], day: LocalDate): Round | undefined =>
  rounds
    .filter((round) => round.level === level && day <= round.lastDay)
    .sort((one, other) => one.lastDay.localeCompare(other.lastDay))[0];

/** How a round is named outside the list of its year; a name that says the year already stays. */
export const roundName = ({ name, year }: Pick<Round, 'name' | 'year'>): string =>
  name.includes(String(year)) ? name : `${name} năm ${year}`;

/** By what a form names a round: the row that it was written down in, for one of the law its last day. */
export const roundKey = ({ id, lastDay }: Pick<Round, 'id' | 'lastDay'>): string => id ?? lastDay;

/** Where a round stands in the list of its year. */
export const roundHref = (round: Pick<Round, 'id' | 'lastDay'>): string =>
  `/dot-danh-gia?nam=${round.lastDay.slice(0, 4)}#dot-${roundKey(round)}`;

/**
 * From when a round is the one that takes proposals: the day after the round before it closed, the year's first from
 * 1 January. Điều 7 names last days only ("trước 30/4"); this is our reading of "đợt" within a year.
 */
export function opensOn(round: Round, rounds: readonly Round[]): LocalDate {
  const closed = rounds
    .filter(({ level, year, lastDay }) => level === round.level && year === round.year && lastDay < round.lastDay)
    .map(({ lastDay }) => lastDay)
    .sort();
  const last = closed.at(-1);
  return last ? addDays(last, 1) : `${round.year}-01-01`;
}
