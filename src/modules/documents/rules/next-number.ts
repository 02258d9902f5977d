import type { LocalDate } from '#standards/vietnam/local-date.ts';

/** What a series looks like in one year, before the next number is given. */
export interface SeriesYear {
  /** A counted series gives numbers itself; an entered one repeats what stands in the register on paper. */
  numbering: 'entered' | 'counted';
  /** The number that begins the year: 1, or the series' own first number in its first year. */
  first: number;
  /** The highest number given in the year so far. */
  last: number | null;
  /** The date of the paper that carries it. */
  lastDated: LocalDate | null;
  /** Numbers left out with a note. */
  gaps: readonly { first: number; last: number }[];
  /** The papers that stand next to the asked number, below and above it. */
  before: Neighbour | null;
  after: Neighbour | null;
}

export interface Neighbour {
  sequence: number;
  dated: LocalDate;
}

export type NumberFault =
  | 'paper.number-needed'
  | 'paper.gap-needs-note'
  | 'paper.number-passed'
  | 'paper.out-of-order'
  | 'paper.date-before-last';

export type GivenNumber =
  | {
      sequence: number;
      /** Numbers that are left out now. */
      gap?: { first: number; last: number };
      /** It stands out of order, and somebody said why. */
      outOfOrder?: true;
    }
  | { fault: NumberFault; next: number };

export interface AskedNumber {
  sequence?: number;
  dated: LocalDate;
  note: string;
  /** Whoever asks has seen that it is out of order and means it. */
  confirmed?: boolean;
  /** Issued outside the software and only entered in the register now. */
  recorded?: boolean;
}

/** The number that comes next in a year. */
export const nextNumber = ({ first, last }: SeriesYear): number => (last === null ? first : last + 1);

/**
 * Whether a paper of that date may take that number (khoản 1 Điều 15 Nghị định 30/2020/NĐ-CP: in order and in the order
 * of time). A counted series takes its next number; a higher one leaves a gap that needs a note; a lower one must fill
 * a gap that was noted. An entered register is kept on paper, where other offices' numbers stand between: what is out of
 * order there is taken only when it is confirmed with a reason. A paper that is `recorded` later was in its place already.
 */
export function givenNumber(series: SeriesYear, asked: AskedNumber): GivenNumber {
  const next = nextNumber(series);
  if (series.numbering === 'entered') {
    const { sequence, confirmed = false } = asked;
    if (sequence === undefined) return { fault: 'paper.number-needed', next };
    if (!isOutOfOrder(series, { ...asked, sequence })) return { sequence };
    return confirmed && asked.note !== '' ? { sequence, outOfOrder: true } : { fault: 'paper.out-of-order', next };
  }
  const sequence = asked.sequence ?? next;
  if (sequence < next) {
    const fills = series.gaps.some((gap) => gap.first <= sequence && sequence <= gap.last);
    return fills ? { sequence } : { fault: 'paper.number-passed', next };
  }
  if (series.lastDated !== null && asked.dated < series.lastDated) return { fault: 'paper.date-before-last', next };
  if (sequence === next) return { sequence };
  if (asked.note === '') return { fault: 'paper.gap-needs-note', next };
  return { sequence, gap: { first: next, last: sequence - 1 } };
}

function isOutOfOrder(
  { last, before, after }: SeriesYear,
  { sequence, dated, recorded = false }: AskedNumber & { sequence: number },
): boolean {
  if (!recorded && last !== null && sequence < last) return true;
  return (before !== null && dated < before.dated) || (after !== null && dated > after.dated);
}
