import { type CriteriaSet, type Criterion, criteriaOf, type Mark, type Marks } from './criteria-set.ts';

export type MarkFaultKind = 'unknown-criterion' | 'no-such-level' | 'missing' | 'case-needed' | 'depends-on';

/** One mark that cannot stand. `messages.vi.ts` has the sentence for each kind. */
export interface MarkFault {
  criterion: string;
  fault: MarkFaultKind;
}

/**
 * What is wrong with one sheet, in printed order, unknown criteria last. Each criterion takes exactly one of its levels
 * (Phụ lục II QĐ 26/2026/QĐ-TTg: chọn một mức). With `complete: false` (a draft) criteria may still be absent.
 */
export function checkMarks(set: CriteriaSet, marks: Marks, options: { complete: boolean }): MarkFault[] {
  const criteria = criteriaOf(set);
  const known = new Set(criteria.map((criterion) => criterion.code));
  return [
    ...criteria.flatMap((criterion): MarkFault[] => {
      const fault = faultAt(criterion, marks, options.complete);
      return fault === undefined ? [] : [{ criterion: criterion.code, fault }];
    }),
    ...Object.keys(marks)
      .filter((code) => !known.has(code))
      .map((criterion): MarkFault => ({ criterion, fault: 'unknown-criterion' })),
  ];
}

function faultAt(criterion: Criterion, marks: Marks, complete: boolean): MarkFaultKind | undefined {
  const mark = markAt(marks, criterion.code);
  if (mark === undefined) return complete ? 'missing' : undefined;
  if (!isLevel(criterion, mark)) return needsCase(criterion, mark) ? 'case-needed' : 'no-such-level';
  // 5.2 is scored only when there is a story, 5.1 above 0 (tiêu chí 5.2). While 5.1 is not yet scored nothing is wrong.
  const condition = criterion.dependsOn === undefined ? undefined : markAt(marks, criterion.dependsOn);
  return condition?.points === 0 && mark.points > 0 ? 'depends-on' : undefined;
}

/**
 * Is this one of the criterion's levels? Where the lowest printed level is above 0, choosing none of them scores 0
 * (`implicitZero`); that choice belongs to no case, so a case may be said or left out.
 */
export function isLevel(criterion: Criterion, mark: Mark): boolean {
  const { points } = mark;
  if (points === 0 && criterion.implicitZero) {
    return mark.case === undefined || criterion.levels.some((level) => level.case === mark.case);
  }
  return criterion.levels.some((level) => level.points === points && level.case === mark.case);
}

/** Set 26 prints two cases (TH1, TH2) at 8, 9 and 15; points alone do not say which was judged. */
function needsCase(criterion: Criterion, mark: Mark): boolean {
  return (
    mark.case === undefined &&
    criterion.levels.some((level) => level.case !== undefined && level.points === mark.points)
  );
}

/** The mark for a criterion, or undefined: own entries only, so that no inherited name passes for a mark. */
export const markAt = (marks: Marks, code: string): Mark | undefined =>
  Object.hasOwn(marks, code) ? marks[code] : undefined;
