import type { PaperStanding } from '#modules/registry/rules/paper-expiry.ts';
import { evidenceKindLabels, evidenceRules } from '#modules/regulation/index.ts';
import { type CriteriaSet, criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import type { EvidenceKind } from '#modules/regulation/rules/evidence-kind.ts';
import { evidenceAt } from '#modules/regulation/rules/required-evidence.ts';

/** A kind of proof that a criterion typically needs, and whether the dossier has a paper of it that counts. */
export interface EvidenceNeed {
  label: string;
  isThere: boolean;
}

/** For each criterion of a set, the kinds of proof that it typically needs (our reading), with what is there. */
export function evidenceNeeds(
  set: CriteriaSet,
  papers: { kind: EvidenceKind | null; standing: PaperStanding }[],
): Record<string, EvidenceNeed[]> {
  const rules = evidenceRules();
  const there = new Set(papers.filter(({ standing }) => standing.state !== 'expired').map(({ kind }) => kind));
  return Object.fromEntries(
    criteriaOf(set).map(({ code }) => [
      code,
      evidenceAt(rules, set.code, code).map((kind) => ({ label: evidenceKindLabels[kind], isThere: there.has(kind) })),
    ]),
  );
}

/** The fifteen kinds in the order of the form, to choose from. */
export const evidenceKindChoices = (): { value: EvidenceKind; label: string }[] =>
  (Object.keys(evidenceKindLabels) as EvidenceKind[]).map((value, index) => ({
    value,
    label: `${index + 1}. ${evidenceKindLabels[value]}`,
  }));
