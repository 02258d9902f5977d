import { describe, expect, test } from 'vitest';
import { seedCriteriaSets } from '../seed-criteria-sets.ts';
import { evidenceRules } from '../seed-evidence-rules.ts';
import { type CriteriaSet, criteriaOf } from './criteria-set.ts';
import { bestMarks } from './marks-with-total.ts';
import { evidenceAt, requiredEvidenceFor } from './required-evidence.ts';

const sets = seedCriteriaSets();
const rules = evidenceRules();
const kinds = ['first', 'upgrade', 're-evaluation'] as const;
const legalKinds = ['cooperative', 'cooperative-group', 'small-medium-enterprise', 'farm', 'registered-household'];
const tourismOnly = ['association', 'operating-centre'];
const legalKindsOf = (set: CriteriaSet) => (set.number === 26 ? [...legalKinds, ...tourismOnly] : legalKinds);
const setNumber = (number: number) => sets.find((set) => set.number === number) as CriteriaSet;

describe.each(sets)('what proof $code needs', (set) => {
  test('every criterion says which proof it needs, or that samples and form show it', () => {
    expect(Object.keys(rules.criteria[set.code] ?? {}).sort()).toEqual(
      criteriaOf(set)
        .map(({ code }) => code)
        .sort(),
    );
  });

  test.each(kinds.flatMap((kind) => legalKindsOf(set).map((legalKind) => [kind, legalKind] as const)))(
    '%s of a %s: a nameable list, with and without claims',
    (kind, legalKind) => {
      const claimed = requiredEvidenceFor(rules, { set, legalKind, kind, marks: bestMarks(set) });
      const nothing = requiredEvidenceFor(rules, { set, legalKind, kind, marks: {} });
      // Who claims nothing still owes what the conditions demand, and nothing else but what Điều 6 renews.
      expect(nothing.filter((row) => row.mandatory)).toEqual(
        claimed.filter((row) => row.mandatory).map((row) => ({ ...row, criteria: [] })),
      );
      expect(nothing.every((row) => row.mandatory || (kind === 're-evaluation' && row.law.startsWith('Điều 6')))).toBe(
        true,
      );
      expect(nothing.map((row) => row.evidenceKind)).toContain('business-registration');
      // Every claimed criterion with a typical proof is named by one of the rows.
      const named = new Set(claimed.flatMap((row) => row.criteria));
      for (const { code } of criteriaOf(set))
        expect(named.has(code), code).toBe(evidenceAt(rules, set.code, code).length > 0);
      expect(
        claimed.every((row) => row.mandatory === (row.law !== 'our-reading' && !row.law.startsWith('Điều 6'))),
      ).toBe(true);
      // The year's figures are asked for in the words of the producer's legal kind.
      const growth = claimed.find((row) => row.evidenceKind === 'growth');
      const words = rules.legalKinds.find((row) => row.legalKind === legalKind && row.evidence === 'growth')?.why;
      if (words) expect(growth?.why).toContain(words);
    },
  );
});

test.each([
  // Điều kiện loại hồ sơ printed above the sets.
  [6, ['business-registration', 'production-conditions', 'test-report']],
  [1, ['business-registration', 'production-conditions', 'raw-material-origin', 'test-report']],
  [18, ['business-registration', 'production-conditions', 'quality-declaration']],
  [19, ['business-registration', 'production-conditions', 'quality-declaration']],
  [21, ['business-registration', 'test-report']],
  [22, ['business-registration']],
  [24, ['business-registration', 'raw-material-origin']],
  [26, ['business-registration']],
])('set %i demands exactly %j', (number, demanded) => {
  const rows = requiredEvidenceFor(rules, {
    set: setNumber(number),
    legalKind: 'cooperative',
    kind: 'first',
    marks: {},
  });
  expect(rows.map((row) => row.evidenceKind)).toEqual(demanded);
});

test('a demand stands in the printed conditions of the set', () => {
  for (const set of sets) {
    const printed = set.mandatory.map((condition) => condition.text).join('\n');
    for (const row of requiredEvidenceFor(rules, { set, legalKind: 'farm', kind: 'first', marks: {} })) {
      const words = {
        'production-conditions': /đủ điều kiện/,
        'quality-declaration': /công bố/,
        'test-report': /phiếu kiểm nghiệm/,
        'raw-material-origin': /100% sản phẩm/,
      }[row.evidenceKind as string];
      if (words) expect(printed, `${set.code} ${row.evidenceKind}`).toMatch(words);
    }
  }
});

test('points of 0 claim nothing', () => {
  const set = setNumber(6);
  const claims = (points: number) =>
    requiredEvidenceFor(rules, { set, legalKind: 'cooperative', kind: 'first', marks: { '3.5': { points } } }).some(
      (row) => row.evidenceKind === 'intellectual-property',
    );
  expect([claims(0), claims(1)]).toEqual([false, true]);
});
