import type { CriteriaSet, Marks } from '#modules/regulation/rules/criteria-set.ts';
import { checkMarks } from '#modules/regulation/rules/marks.ts';

/** What keeps a dossier from being filed. */
export interface Missing {
  /** Criteria without a self mark, or with one that cannot stand, in printed order. */
  criteria: string[];
  /** No paper is attached at all. */
  evidence: boolean;
}

/**
 * Khoản 1 Điều 7 QĐ 26/2026/QĐ-TTg: a dossier is Mẫu số 01 and Mẫu số 02 with its evidence; Mẫu số 02 is the criteria
 * set scored by the producer. Which criterion needs which paper is for the office to judge, so one paper is enough here.
 */
export function missingForFiling(set: CriteriaSet, selfMarks: Marks, evidenceCount: number): Missing {
  return {
    criteria: checkMarks(set, selfMarks, { complete: true }).map((fault) => fault.criterion),
    evidence: evidenceCount === 0,
  };
}

export const isComplete = (missing: Missing): boolean => missing.criteria.length === 0 && !missing.evidence;
