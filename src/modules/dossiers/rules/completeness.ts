import type { CriteriaSet, Marks } from '#modules/regulation/rules/criteria-set.ts';
import type { EvidenceKind } from '#modules/regulation/rules/evidence-kind.ts';
import { checkMarks } from '#modules/regulation/rules/marks.ts';
import type { RequiredEvidence } from '#modules/regulation/rules/required-evidence.ts';
import type { ProducerForm } from './form-field.ts';

/** A kind of proof that the dossier still needs, named with its reason. */
export interface MissingPaper {
  kind: EvidenceKind;
  /** Its name in words. */
  label: string;
  /** Criteria whose points it would prove. */
  criteria: string[];
  why: string[];
  /** The article, or `our-reading`. */
  law: string;
  /** Titles of papers of that kind which are there but have run out. */
  expired: string[];
  /** Titles of papers of that kind that the register holds and that count today: one press takes them. */
  inRegister: string[];
}

/** What a dossier lacks. Only `advice` does not keep it from being filed. */
export interface Missing {
  /** Criteria without a self mark, or with one that cannot stand, in printed order. */
  criteria: string[];
  /** No paper is attached at all. */
  evidence: boolean;
  /** Blanks that say who and what, left empty. */
  blanks: { form: ProducerForm; name: string }[];
  /** Papers that the text demands. */
  papers: MissingPaper[];
  /** Papers that the claimed points need as we read the form, and demanded ones that have run out. */
  advice: MissingPaper[];
}

export interface DossierToCheck {
  set: CriteriaSet;
  selfMarks: Marks;
  evidence: { kind: EvidenceKind | null; title: string; expired: boolean }[];
  blanks: { form: ProducerForm; name: string }[];
  /** Papers of the register that could be taken, by their kind of proof. */
  toTake?: { kind: EvidenceKind | null; title: string }[];
  /** What `requiredEvidenceFor` gives for this set, legal kind, kind of dossier and these marks. */
  required: (RequiredEvidence & { label: string })[];
}

/**
 * Khoản 1 Điều 7 QĐ 26/2026/QĐ-TTg: a dossier is Mẫu số 01 and Mẫu số 02 with its evidence; Mẫu số 02 is the criteria
 * set scored by the producer. Refused is only what the text demands: the two forms saying who and what, every criterion
 * scored, and the papers without which a set's own conditions turn the dossier away (Phụ lục II). Which paper proves
 * which criterion is our reading and is said as advice. A paper that has run out is there: the office judges it.
 */
export function missingForFiling({ set, selfMarks, evidence, blanks, toTake = [], required }: DossierToCheck): Missing {
  const lacking = required.flatMap((need): (MissingPaper & { mandatory: boolean; absent: boolean })[] => {
    const ofKind = evidence.filter(({ kind }) => kind === need.evidenceKind);
    if (ofKind.some(({ expired }) => !expired)) return [];
    const { evidenceKind: kind, label, criteria, why, law, mandatory } = need;
    const expired = ofKind.map(({ title }) => title);
    const inRegister = toTake.filter((paper) => paper.kind === kind).map(({ title }) => title);
    return [{ kind, label, criteria, why, law, expired, inRegister, mandatory, absent: expired.length === 0 }];
  });
  const plain = ({ kind, label, criteria, why, law, expired, inRegister }: MissingPaper) => ({
    kind,
    label,
    criteria,
    why,
    law,
    expired,
    inRegister,
  });
  return {
    criteria: checkMarks(set, selfMarks, { complete: true }).map((fault) => fault.criterion),
    evidence: evidence.length === 0,
    blanks,
    papers: lacking.filter(({ mandatory, absent }) => mandatory && absent).map(plain),
    advice: lacking.filter(({ mandatory, absent }) => !(mandatory && absent)).map(plain),
  };
}

/** For a dossier that nobody prepares any more. */
export const nothingMissing: Missing = { criteria: [], evidence: false, blanks: [], papers: [], advice: [] };

export const isComplete = ({ criteria, evidence, blanks, papers }: Missing): boolean =>
  criteria.length === 0 && !evidence && blanks.length === 0 && papers.length === 0;

/** What is missing as a refusal tells it. */
export const missingDetails = ({ criteria, evidence, blanks, papers }: Missing) => ({
  criteria,
  evidence,
  blanks: blanks.length,
  papers: papers.map(({ label }) => label),
});
