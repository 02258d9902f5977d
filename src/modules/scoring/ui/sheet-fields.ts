import { type CriteriaSet, criteriaOf, type Marks } from '#modules/regulation/rules/criteria-set.ts';
import { markFromValue, valueOfMark } from '#modules/regulation/rules/level-rows.ts';

/** Field names of the sheet's form, read by the commands `score-sheet.save-draft` and `score-sheet.submit`. */
export const markField = (criterion: string) => `mark-${criterion}`;
export const noteField = (criterion: string) => `note-${criterion}`;
/** `name` is the knock-out's, `QD26-06/0`; the box posts `on`. */
export const knockOutField = (name: string) => `knock-${name}`;
export const reasonField = (name: string) => `reason-${name}`;

/** Anchor of a criterion on the page: `1.1` → `tc-1-1`. */
export const criterionAnchor = (criterion: string) => `tc-${criterion.replaceAll('.', '-')}`;

/** Chosen row by criterion code; a criterion not yet scored is absent. */
export type ChosenValues = Record<string, string>;

export function valuesOfMarks(set: CriteriaSet, marks: Marks): ChosenValues {
  return Object.fromEntries(
    criteriaOf(set).flatMap((criterion) => {
      const mark = Object.hasOwn(marks, criterion.code) ? marks[criterion.code] : undefined;
      return mark ? [[criterion.code, valueOfMark(criterion, mark)]] : [];
    }),
  );
}

/** Values that are no row of their criterion count as not scored. */
export function marksOfValues(set: CriteriaSet, values: ChosenValues): Marks {
  return Object.fromEntries(
    criteriaOf(set).flatMap((criterion) => {
      const value = Object.hasOwn(values, criterion.code) ? values[criterion.code] : undefined;
      const mark = value === undefined ? undefined : markFromValue(criterion, value);
      return mark ? [[criterion.code, mark]] : [];
    }),
  );
}
