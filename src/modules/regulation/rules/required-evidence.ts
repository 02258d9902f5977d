import { type CriteriaSet, criteriaOf, type Marks } from './criteria-set.ts';
import { type EvidenceKind, evidenceKinds } from './evidence-kind.ts';
import { markAt } from './marks.ts';

export type DossierKind = 'first' | 'upgrade' | 're-evaluation';

/**
 * Which proof a dossier needs, as data (`seeds/regulation/required-evidence.json`). Mẫu số 02 (Phụ lục III QĐ
 * 26/2026/QĐ-TTg) lists fifteen kinds and does not say which criterion needs which: `criteria` is our reading. Only
 * rows that name an article are demands of the text.
 */
export interface EvidenceRules {
  /** The sentence that says whose reading this is. */
  reading: string;
  source: string;
  always: { evidence: EvidenceKind; sets: 'all' | string[]; mandatory: boolean; law: string; why: string }[];
  legalKinds: { legalKind: string; evidence: EvidenceKind; why: string }[];
  kinds: { kind: DossierKind; evidence: EvidenceKind; why: string; law: string }[];
  /** Set code → criterion code → kinds. An empty list: judged on the samples or on the form itself. */
  criteria: Record<string, Record<string, EvidenceKind[]>>;
}

export interface RequiredEvidence {
  evidenceKind: EvidenceKind;
  /** Criteria whose claimed points it proves, in printed order; empty where it is needed whatever is claimed. */
  criteria: string[];
  /** One sentence for each reason. */
  why: string[];
  /** The article that demands it, or `our-reading`. */
  law: string;
  /** A demand of the text: without it the dossier is refused. Everything else is advice before filing. */
  mandatory: boolean;
}

/**
 * The proof that a dossier needs, in the order of Mẫu số 02: what the conditions of its set demand, what its kind of
 * dossier renews (Điều 6), and what the points that it claims need. Points of 0 claim nothing.
 */
export function requiredEvidenceFor(
  rules: EvidenceRules,
  dossier: { set: CriteriaSet; legalKind: string; kind: DossierKind; marks: Marks },
): RequiredEvidence[] {
  const { set, legalKind, kind, marks } = dossier;
  const claimed = criteriaOf(set).filter(({ code }) => (markAt(marks, code)?.points ?? 0) > 0);
  return evidenceKinds.flatMap((evidenceKind) => {
    const demands = rules.always.filter(
      (row) => row.evidence === evidenceKind && (row.sets === 'all' || row.sets.includes(set.code)),
    );
    // A form of updating names what to renew; a set that has no criterion for it has nothing to renew.
    const renewals = rules.kinds.filter(
      (row) => row.kind === kind && row.evidence === evidenceKind && hasCriterionFor(rules, set, evidenceKind),
    );
    const criteria = claimed
      .filter(({ code }) => evidenceAt(rules, set.code, code).includes(evidenceKind))
      .map(({ code }) => code);
    if (demands.length === 0 && renewals.length === 0 && criteria.length === 0) return [];
    const ofLegalKind = rules.legalKinds.filter((row) => row.evidence === evidenceKind && row.legalKind === legalKind);
    return [
      {
        evidenceKind,
        criteria,
        why: [...demands, ...renewals, ...ofLegalKind].map((row) => row.why),
        law: [...demands, ...renewals][0]?.law ?? 'our-reading',
        mandatory: demands.some((row) => row.mandatory),
      },
    ];
  });
}

/** The kinds of proof that a criterion typically needs; empty where samples or the form itself show it. */
export const evidenceAt = (rules: EvidenceRules, setCode: string, criterionCode: string): EvidenceKind[] =>
  rules.criteria[setCode]?.[criterionCode] ?? [];

const hasCriterionFor = (rules: EvidenceRules, set: CriteriaSet, kind: EvidenceKind): boolean =>
  criteriaOf(set).some(({ code }) => evidenceAt(rules, set.code, code).includes(kind));
