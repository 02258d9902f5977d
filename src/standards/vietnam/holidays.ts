import type { LocalDate } from './local-date.ts';

/**
 * A row of the holiday calendar: days on which offices are closed beside their weekly days off. Rows are data that an
 * administrator keeps; `seeds/holidays/` holds the first ones.
 */
export interface Holiday {
  from: LocalDate;
  /** Last day, the same as `from` for a single day. A weekend may lie inside. */
  to: LocalDate;
  name: string;
  /** Saturdays or Sundays worked instead of a swapped day (hoán đổi ngày làm việc). */
  makeUpDays: LocalDate[];
  /** How sure the row is: announced by the authority, computed from the statute, or still to be checked. */
  certainty: 'announced' | 'computed' | 'unconfirmed';
  /** Only active rows count. An unconfirmed row starts inactive until somebody has read the instrument. */
  active: boolean;
  note?: string;
}

/** A file of holidays with the instrument behind it. */
export interface HolidaySeed {
  /** e.g. Điều 112 Bộ luật Lao động 2019. */
  legalBasis: string;
  years: number[];
  holidays: Holiday[];
}
