import { expect, test } from 'vitest';
import { evidenceRules, seedCriteriaSets } from '#modules/regulation/index.ts';
import type { CriteriaSet } from '#modules/regulation/rules/criteria-set.ts';
import type { EvidenceKind } from '#modules/regulation/rules/evidence-kind.ts';
import { requiredEvidenceFor } from '#modules/regulation/rules/required-evidence.ts';
import { bestMarks } from '../../../../tests/support/marks.ts';
import { type DossierToCheck, isComplete, missingDetails, missingForFiling } from './completeness.ts';

const setOf = (code: string): CriteriaSet => {
  const set = seedCriteriaSets().find((candidate) => candidate.code === code);
  if (!set) throw new Error(`no set ${code}`);
  return set;
};

const check = (code: string, kinds: (EvidenceKind | null)[], more: Partial<DossierToCheck> = {}) => {
  const set = setOf(code);
  const marks = more.selfMarks ?? bestMarks(set);
  return missingForFiling({
    set,
    selfMarks: marks,
    evidence: kinds.map((kind) => ({ kind, title: `Giấy ${kind}`, expired: false })),
    blanks: [],
    required: requiredEvidenceFor(evidenceRules(), { set, legalKind: 'cooperative', kind: 'first', marks }).map(
      (need) => ({ ...need, label: need.evidenceKind }),
    ),
    ...more,
  });
};
const named = (papers: { kind: string }[]) => papers.map(({ kind }) => kind);

test('only the papers that the conditions of a set demand keep a dossier from being filed', () => {
  const food = check('QD26-06', []);
  expect(named(food.papers)).toEqual(['business-registration', 'production-conditions', 'test-report']);
  expect(isComplete(food)).toBe(false);
  expect(food.papers[1]?.law).toContain('Phụ lục II');
  expect(named(food.advice)).toContain('insured-labour');
  expect(food.advice.every(({ criteria, law }) => criteria.length > 0 || law !== 'our-reading')).toBe(true);
  // Tourism prints no condition of its own; the registration stays.
  expect(named(check('QD26-26', []).papers)).toEqual(['business-registration']);
});

test('with the demanded papers a dossier may be filed while advice remains', () => {
  const missing = check('QD26-06', ['business-registration', 'production-conditions', 'test-report']);
  expect(isComplete(missing)).toBe(true);
  expect(missing.advice.length).toBeGreaterThan(0);
});

test('a demanded paper that has run out is named as advice, beside its title; it does not count as absent', () => {
  const missing = check('QD26-06', [], {
    evidence: (['business-registration', 'production-conditions', 'test-report'] as const).map((kind) => ({
      kind,
      title: kind,
      expired: kind === 'test-report',
    })),
  });
  expect(missing.papers).toEqual([]);
  expect(missing.advice.find(({ kind }) => kind === 'test-report')).toMatchObject({ expired: ['test-report'] });
});

test('a second paper of the kind that still counts is enough', () => {
  const evidence = [
    { kind: 'test-report' as const, title: 'Cũ', expired: true },
    { kind: 'test-report' as const, title: 'Mới', expired: false },
  ];
  expect(named(check('QD26-06', [], { evidence }).advice)).not.toContain('test-report');
});

test('each criterion without a mark is named, and the refusal carries names, not objects', () => {
  const { '1.1': _left, ...selfMarks } = bestMarks(setOf('QD26-06'));
  const missing = check('QD26-06', [], { selfMarks, blanks: [{ form: '01', name: 'productName' }] });
  expect(missing.criteria).toEqual(['1.1']);
  expect(missing.evidence).toBe(true);
  expect(missingDetails(missing)).toEqual({
    criteria: ['1.1'],
    evidence: true,
    blanks: 1,
    papers: ['business-registration', 'production-conditions', 'test-report'],
  });
});

test('a missing paper that the register holds is told with its title', () => {
  const missing = check('QD26-06', [], { toTake: [{ kind: 'test-report', title: 'Phiếu kiểm nghiệm tháng 8' }] });
  expect(missing.papers.map(({ kind, inRegister }) => [kind, inRegister])).toEqual([
    ['business-registration', []],
    ['production-conditions', []],
    ['test-report', ['Phiếu kiểm nghiệm tháng 8']],
  ]);
});
