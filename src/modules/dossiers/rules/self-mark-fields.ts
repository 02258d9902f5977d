import { type CriteriaSet, criteriaOf, type Marks } from '#modules/regulation/rules/criteria-set.ts';
import { markFromValue } from '#modules/regulation/rules/level-rows.ts';

/** The form field of a criterion's radio rows. */
export const markField = (criterion: string): string => `mark.${criterion}`;

/** The values of all radio rows that were chosen, by criterion code; other fields of the form are left out. */
export function markValues(fields: Iterable<[string, unknown]>): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of fields)
    if (name.startsWith('mark.') && typeof value === 'string') values[name.slice('mark.'.length)] = value;
  return values;
}

/** The marks that some field values stand for; values that are no level are left out. */
export function marksFromValues(set: CriteriaSet, values: Record<string, string>): Marks {
  const marks: Marks = {};
  for (const criterion of criteriaOf(set)) {
    const mark = Object.hasOwn(values, criterion.code) && markFromValue(criterion, values[criterion.code] ?? '');
    if (mark) marks[criterion.code] = mark;
  }
  return marks;
}
