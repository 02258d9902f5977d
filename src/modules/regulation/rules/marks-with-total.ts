import { type CriteriaSet, type Criterion, criteriaOf, type Mark, type Marks } from './criteria-set.ts';
import { knockOutsOf } from './knock-out.ts';
import { levelRows } from './level-rows.ts';

/** A complete sheet with the top level everywhere: 100 points. */
export const bestMarks = (set: CriteriaSet): Marks =>
  Object.fromEntries(
    criteriaOf(set).map((criterion) => [criterion.code, choicesOf(criterion).at(-1) ?? { points: 0 }]),
  );

/** Every mark a criterion allows, from the lowest up. */
export const choicesOf = (criterion: Criterion): Mark[] =>
  levelRows(criterion)
    .map((row) => row.mark)
    .sort((one, other) => one.points - other.points);

/**
 * A complete, allowed sheet of exactly `total` points that reaches every least level of `stars` (none for 1 and 2) and
 * knocks nothing out. Throws where there is none.
 */
export function marksWithTotal(set: CriteriaSet, total: number, stars: 1 | 2 | 3 | 4 | 5): Marks {
  const least = new Map(
    (stars >= 3 ? set.starMinimums[stars as 3 | 4 | 5] : []).map((entry) => [entry.criterion, entry.points]),
  );
  const criteria = criteriaOf(set);
  const mustBePositive = new Set([
    ...knockOutsOf(set).flatMap((knockOut) => knockOut.closedByZero),
    ...criteria.flatMap(({ dependsOn }) => (dependsOn ? [dependsOn] : [])),
  ]);
  let reached = new Map<number, Marks>([[0, {}]]);
  for (const criterion of criteria) {
    const next = new Map<number, Marks>();
    for (const mark of choicesOf(criterion)) {
      if (mark.points < (least.get(criterion.code) ?? 0)) continue;
      if (mark.points === 0 && mustBePositive.has(criterion.code)) continue;
      for (const [sum, marks] of reached) next.set(sum + mark.points, { ...marks, [criterion.code]: mark });
    }
    reached = next;
  }
  const found = reached.get(total);
  if (!found) throw new Error(`${set.code}: no sheet of ${total} points holds the least levels of ${stars} stars`);
  return found;
}
