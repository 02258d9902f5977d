import { regulationMessages } from './messages.vi.ts';
import { type CriteriaSet, criteriaOf } from './rules/criteria-set.ts';
import { levelRows } from './rules/level-rows.ts';
import type { MarkFault } from './rules/marks.ts';

/** The Vietnamese sentence for one fault found by `checkMarks`; it begins with the criterion, in lower case. */
export function describeMarkFault(set: CriteriaSet, { criterion: code, fault }: MarkFault): string {
  const criterion = criteriaOf(set).find((candidate) => candidate.code === code);
  const levels = criterion ? levelRows(criterion).map((row) => row.value) : [];
  return regulationMessages.markFault[fault]({
    criterion: code,
    levels: levels.join(', '),
    dependsOn: criterion?.dependsOn ?? '',
  });
}
