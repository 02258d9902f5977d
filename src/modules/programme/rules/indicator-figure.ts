import { wholePercent } from '#standards/vietnam/format.ts';

export const indicatorKinds = ['percent', 'count', 'reports'] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

export interface IndicatorTarget {
  kind: IndicatorKind;
  /** Percent, or the least number. */
  least: number;
  most: number | null;
}

export interface IndicatorFigure {
  done: number;
  of: number;
  /** Whole percent, cut: 8 of 9 are 88; null where there is no list yet or the figure is a number. */
  percent: number | null;
  reached: boolean;
}

/** The figure that a list makes: how many of it are done. An empty list has reached nothing. */
export function figureOf({ kind, least }: IndicatorTarget, list: { done: number; of: number }): IndicatorFigure {
  const { done, of } = list;
  if (kind === 'count') return { done, of, percent: null, reached: done >= least };
  const percent = of === 0 ? null : wholePercent(done, of);
  return { done, of, percent, reached: percent !== null && percent >= least };
}
