import type { CriteriaSet, Marks } from '#modules/regulation/rules/criteria-set.ts';
import type { EvidenceKind } from '#modules/regulation/rules/evidence-kind.ts';
import { levelGap } from '#modules/regulation/rules/level-gap.ts';
import { checkMarks } from '#modules/regulation/rules/marks.ts';
import type { RequiredEvidence } from '#modules/regulation/rules/required-evidence.ts';

/** What is left to do before a product can hold its stars once more. */
export interface EffortLeft {
  /** Kinds of proof that no paper of the dossier or the register is on that day. */
  papers: EvidenceKind[];
  /** Criteria that are not scored yet, or that the shortest way to the stars raises, in printed order. */
  criteria: string[];
}

/** How much that is: one for each paper and each criterion. */
export const effortOf = ({ papers, criteria }: EffortLeft): number => papers.length + criteria.length;

export interface ProductToEvaluate {
  set: CriteriaSet;
  /** What the council found, or what the producer scored so far; empty where no dossier is here yet. */
  marks: Marks;
  stars: 3 | 4 | 5;
  required: Pick<RequiredEvidence, 'evidenceKind'>[];
  /** The kinds of the papers that still count on the day that matters. */
  proof: ReadonlySet<EvidenceKind>;
}

/**
 * Measured as the gap finder measures it (`levelGap`, proven shortest) and by the evidence that Mẫu số 02 needs. While
 * criteria are not scored no way up is counted besides them: they may well reach the stars.
 */
export function effortLeft({ set, marks, stars, required, proof }: ProductToEvaluate): EffortLeft {
  const unscored = checkMarks(set, marks, { complete: true }).map(({ criterion }) => criterion);
  const raised = unscored.length > 0 ? [] : (levelGap(set, marks, stars)?.steps ?? []);
  return {
    papers: required.map(({ evidenceKind }) => evidenceKind).filter((kind) => !proof.has(kind)),
    criteria: [...unscored, ...raised.map(({ criterion }) => criterion)],
  };
}
