import type { Criterion, Level, Mark } from './criteria-set.ts';

/** One row a score sheet offers for a criterion. */
export interface LevelRow {
  /** Stable text for a form field: `2`, or `TH2:3` where the set prints two cases. */
  value: string;
  mark: Mark;
  description: string;
  /** The least level for that many stars. */
  minForStar?: Level['minForStar'];
  /** The row that no level prints: choosing none of them. */
  isImplicitZero: boolean;
}

/**
 * The rows of a criterion from the lowest up, the implicit 0 first. Two levels with equal points (the flagged rows 3.1 of
 * set 07 and 6.2 of set 23) are one row, because a mark is points: which of the two was meant cannot be told apart.
 */
export function levelRows(criterion: Criterion): LevelRow[] {
  const rows: LevelRow[] = criterion.implicitZero
    ? [{ value: '0', mark: { points: 0 }, description: 'Không đạt mức nào dưới đây', isImplicitZero: true }]
    : [];
  for (const level of criterion.levels) {
    const mark: Mark = level.case === undefined ? { points: level.points } : { points: level.points, case: level.case };
    const value = valueOfMark(criterion, mark);
    const same = rows.find((row) => row.value === value);
    if (same) {
      same.description += `; hoặc: ${level.description}`;
      same.minForStar ??= level.minForStar;
    } else {
      rows.push({ value, mark, description: level.description, minForStar: level.minForStar, isImplicitZero: false });
    }
  }
  return rows;
}

/** The field value that stands for a mark; the other way of `markFromValue`. The implicit 0 belongs to no case. */
export function valueOfMark(criterion: Criterion, mark: Mark): string {
  const hasNoCase = mark.case === undefined || (mark.points === 0 && criterion.implicitZero);
  return hasNoCase ? String(mark.points) : `${mark.case}:${mark.points}`;
}

/** The mark a field value stands for, or undefined where the criterion has no such row. */
export function markFromValue(criterion: Criterion, value: string): Mark | undefined {
  const mark = levelRows(criterion).find((row) => row.value === value)?.mark;
  return mark && { ...mark };
}
