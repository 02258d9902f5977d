/** Xếp loại hợp tác xã hằng năm: tốt, khá, trung bình, yếu (TT 01/2020/TT-BKHĐT; criterion 3.4 asks for it). */
export const cooperativeClasses = ['good', 'fair', 'average', 'weak'] as const;
export type CooperativeClass = (typeof cooperativeClasses)[number];

export interface YearFigures {
  labourTotal: number | null;
  labourLocal: number | null;
  labourInsured: number | null;
  /** Whole đồng. */
  revenue: number | null;
  profit: number | null;
  cooperativeClass: string | null;
}

/** The parts that are larger than the whole: people from here, and people insured, are among all who work. */
export const partsExceedTotal = (figures: Pick<YearFigures, 'labourTotal' | 'labourLocal' | 'labourInsured'>) =>
  (['labourLocal', 'labourInsured'] as const).filter((name) => (figures[name] ?? 0) > (figures.labourTotal ?? 0));

/**
 * The level of criterion 3.3 by the share of local labour: 0 under 25 %, 1 under 50 %, 2 under 75 %, 3 from 75 % on. The
 * print overlaps at exactly 75 %: the higher level counts. Whole numbers are compared, no share is rounded.
 */
export function localLabourLevel(figures: Pick<YearFigures, 'labourTotal' | 'labourLocal'>): 0 | 1 | 2 | 3 | null {
  const { labourTotal: total, labourLocal: local } = figures;
  if (!total || local === null) return null;
  if (local * 4 >= total * 3) return 3;
  if (local * 2 >= total) return 2;
  return local * 4 >= total ? 1 : 0;
}

/**
 * The level of criterion 3.4 in the year before the evaluation (`years` newest first, without gaps): 2 for two years of
 * growing profit, or a cooperative classed fair or better; 1 for one year of growth, or a cooperative classed average.
 * Null where the figures do not reach back far enough to say.
 */
export function growthLevel(years: readonly Pick<YearFigures, 'profit' | 'cooperativeClass'>[]): 0 | 1 | 2 | null {
  const [last, before, beforeThat] = years;
  const first = grew(before, last);
  const second = grew(beforeThat, before);
  if (last?.cooperativeClass === 'good' || last?.cooperativeClass === 'fair') return 2;
  if (first && second) return 2;
  if (first || last?.cooperativeClass === 'average') return 1;
  return first === undefined ? null : 0;
}

type Profit = { profit: number | null } | undefined;

function grew(from: Profit, to: Profit): boolean | undefined {
  if (typeof from?.profit !== 'number' || typeof to?.profit !== 'number') return undefined;
  return to.profit > from.profit;
}
