import { form01Fields } from './form-01.ts';
import { describedCriterion, describeField, form02Fields, onlyForKind } from './form-02.ts';
import type { FormValues, ProducerForm } from './form-field.ts';

/** One thing that an upgrade or a re-evaluation says otherwise than the dossier it carries forward. */
export interface DossierChange {
  /** `mark` and `description` are of a criterion, `evidence` a paper that came or went. */
  about: 'form-01' | 'form-02' | 'mark' | 'description' | 'evidence';
  /** The blank, the criterion's code, or the paper's title. */
  name: string;
  /** '' where there was nothing. */
  before: string;
  after: string;
}

/** What two dossiers of one product are compared by. */
export interface DossierContent {
  /** Null where the form was never written: then nothing can be told about it. */
  forms: Record<ProducerForm, FormValues | null>;
  /** The criteria of its set, in printed order. */
  criteria: string[];
  /** Criterion → value of its row. */
  marks: Record<string, string>;
  evidence: { id: string; carriedFrom: string | null; title: string; fileId: string }[];
}

// They differ in every dossier and change nothing about the product.
const ofTheDay = new Set<string>(['year', 'signedOn', 'signedPlace', 'originalReport', ...Object.keys(onlyForKind)]);

/**
 * What changed, blank by blank, criterion by criterion, paper by paper: Điều 6 QĐ 26/2026/QĐ-TTg wants an upgrade to say
 * "thay đổi và minh chứng so với sản phẩm đã công nhận". Forms first, then criteria in printed order, then papers.
 */
export function dossierChanges(from: DossierContent, to: DossierContent): DossierChange[] {
  const criteria = [...to.criteria, ...from.criteria.filter((code) => !to.criteria.includes(code))];
  return [
    ...formChanges('01', Object.keys(form01Fields), from, to),
    ...formChanges('02', Object.keys(form02Fields), from, to),
    ...formChanges('02', criteria.map(describeField), from, to),
    ...changedTexts(criteria, from.marks, to.marks).map((change) => ({ about: 'mark' as const, ...change })),
    ...evidenceChanges(from, to),
  ];
}

function formChanges(form: ProducerForm, names: string[], from: DossierContent, to: DossierContent): DossierChange[] {
  const before = from.forms[form];
  const after = to.forms[form];
  if (!before || !after) return [];
  return changedTexts(names, before, after)
    .filter(({ name }) => !ofTheDay.has(name))
    .map(({ name, ...texts }) => {
      const criterion = describedCriterion(name);
      return criterion === undefined
        ? { about: `form-${form}`, name, ...texts }
        : { about: 'description', name: criterion, ...texts };
    });
}

function changedTexts(names: string[], from: FormValues, to: FormValues) {
  return names
    .map((name) => ({ name, before: from[name] ?? '', after: to[name] ?? '' }))
    .filter(({ before, after }) => before !== after);
}

function evidenceChanges(from: DossierContent, to: DossierContent): DossierChange[] {
  const kept = new Set(to.evidence.map(({ carriedFrom }) => carriedFrom));
  return [
    ...to.evidence
      .filter(({ carriedFrom }) => carriedFrom === null)
      .map(({ title }) => ({ about: 'evidence' as const, name: title, before: '', after: title })),
    ...from.evidence
      .filter(({ id }) => !kept.has(id))
      .map(({ title }) => ({ about: 'evidence' as const, name: title, before: title, after: '' })),
  ];
}
