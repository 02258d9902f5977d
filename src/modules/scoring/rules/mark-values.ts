import { type CriteriaSet, criteriaOf, type Marks } from '#modules/regulation/rules/criteria-set.ts';
import { markFromValue } from '#modules/regulation/rules/level-rows.ts';
import type { MarkFault } from '#modules/regulation/rules/marks.ts';

/**
 * Marks from the values that a form posts (`2`, `TH2:3`), with what cannot be read: a level or a criterion that the set
 * does not print (chọn một mức, Phụ lục II QĐ 26/2026/QĐ-TTg). An empty value is a criterion not scored.
 */
export function readMarkValues(
  set: CriteriaSet,
  values: Record<string, string>,
): { marks: Marks; unknown: MarkFault[] } {
  const marks: Marks = {};
  const unknown: MarkFault[] = [];
  const criteria = new Map(criteriaOf(set).map((criterion) => [criterion.code, criterion]));
  for (const [code, value] of Object.entries(values)) {
    const criterion = criteria.get(code);
    const mark = criterion && markFromValue(criterion, value);
    if (mark) marks[code] = mark;
    else if (!criterion) unknown.push({ criterion: code, fault: 'unknown-criterion' });
    else if (value !== '') unknown.push({ criterion: code, fault: 'no-such-level' });
  }
  return { marks, unknown };
}
