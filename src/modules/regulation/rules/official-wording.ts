import { type CriteriaSet, type Criterion, criteriaOf } from './criteria-set.ts';
import { levelRows, valueOfMark } from './level-rows.ts';

/** The gazetted words of one criterion: its own, and those of its levels by the value of the form's row (`2`, `TH2:3`). */
export interface CriterionWording {
  text?: string;
  levels: Record<string, string>;
}
export type SetWording = Record<string, CriterionWording>;

export type WordingFault = { criterion: string; level?: string; kind: 'unknown-criterion' | 'unknown-level' };

/** What a wording names that the set does not have. */
export function findWordingFaults(set: CriteriaSet, wording: SetWording): WordingFault[] {
  const criteria = criteriaOf(set);
  return Object.entries(wording).flatMap(([code, { levels }]): WordingFault[] => {
    const criterion = criteria.find((one) => one.code === code);
    if (!criterion) return [{ criterion: code, kind: 'unknown-criterion' }];
    const rows = levelRows(criterion).map(({ value }) => value);
    return Object.keys(levels)
      .filter((level) => !rows.includes(level))
      .map((level) => ({ criterion: code, level, kind: 'unknown-level' }));
  });
}

/** The set as it is printed: official words over the short ones where they are loaded. Points and least levels stay. */
export const withOfficialWording = (set: CriteriaSet, wording: SetWording): CriteriaSet => ({
  ...set,
  parts: set.parts.map((part) => ({
    ...part,
    criteria: part.criteria.map((criterion) => worded(criterion, wording[criterion.code])),
  })),
});

function worded(criterion: Criterion, words: CriterionWording | undefined): Criterion {
  if (!words) return criterion;
  return {
    ...criterion,
    name: words.text ?? criterion.name,
    levels: criterion.levels.map((level) => ({
      ...level,
      description: words.levels[valueOfMark(criterion, level)] ?? level.description,
    })),
  };
}
