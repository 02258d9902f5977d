import { type CriteriaSet, criteriaOf, type Marks } from '#modules/regulation/rules/criteria-set.ts';
import { markAt } from '#modules/regulation/rules/marks.ts';

/** Highest total less the lowest, whole points; null before the first sheet. */
export const spreadOf = (totals: number[]): number | null =>
  totals.length === 0 ? null : Math.max(...totals) - Math.min(...totals);

/**
 * Over the council's limit. The practice under the older rules is "không quá 10 điểm": ten itself is allowed, eleven is
 * discussed and scored again. The limit is a setting; QĐ 26/2026/QĐ-TTg has none.
 */
export const isOverLimit = (spread: number | null, limit: number): boolean => spread !== null && spread > limit;

export interface PanelSheet {
  member: string;
  marks: Marks;
}

export interface CriterionSpread {
  criterion: string;
  name: string;
  lowest: number;
  highest: number;
  lowestBy: string[];
  highestBy: string[];
}

/** The criteria on which the sheets differ, widest first, printed order among equals; at most `most` of them. */
export function differingCriteria(set: CriteriaSet, sheets: PanelSheet[], most: number): CriterionSpread[] {
  return criteriaOf(set)
    .flatMap(({ code, name }): CriterionSpread[] => {
      const points = sheets.flatMap(({ member, marks }) => {
        const mark = markAt(marks, code);
        return mark ? [{ member, points: mark.points }] : [];
      });
      if (points.length === 0) return [];
      const lowest = Math.min(...points.map((one) => one.points));
      const highest = Math.max(...points.map((one) => one.points));
      const by = (wanted: number) => points.filter((one) => one.points === wanted).map(({ member }) => member);
      return [{ criterion: code, name, lowest, highest, lowestBy: by(lowest), highestBy: by(highest) }];
    })
    .filter(({ lowest, highest }) => highest > lowest)
    .sort((one, other) => other.highest - other.lowest - (one.highest - one.lowest))
    .slice(0, most);
}

/**
 * The level at each criterion that the council found: concluded, else the lowest that a member gave, so that a way up from
 * there is never too short. What an improvement plan begins with; it decides no rating.
 */
export function foundMarks(sheets: readonly Marks[], conclusion: Marks): Marks {
  const found: Marks = {};
  for (const marks of sheets)
    for (const [code, mark] of Object.entries(marks)) {
      const lowest = markAt(found, code);
      if (!lowest || mark.points < lowest.points) found[code] = mark;
    }
  return { ...found, ...conclusion };
}
