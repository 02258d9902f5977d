import { programmeProblem } from '../problems.ts';
import type { IndicatorTarget } from '../rules/indicator-figure.ts';

/** Throws `indicator.target-impossible` beside its field: more than 100 %, or a most below the least. */
export function refuseImpossibleTarget({ kind, least, most }: IndicatorTarget): void {
  if (kind !== 'count' && least > 100)
    throw programmeProblem('indicator.target-impossible', {}, { least: ['Tỷ lệ không quá 100.'] });
  if (most !== null && most < least)
    throw programmeProblem('indicator.target-impossible', {}, { most: ['Không nhỏ hơn mức ít nhất.'] });
}
