import { expect, test } from 'vitest';
import { seedCriteriaSets } from '#modules/regulation/index.ts';
import { type CriteriaSet, criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import type { EvidenceKind } from '#modules/regulation/rules/evidence-kind.ts';
import { levelGap } from '#modules/regulation/rules/level-gap.ts';
import { marksWithTotal } from '#modules/regulation/rules/marks-with-total.ts';
import { effortLeft, effortOf } from './effort-left.ts';

const set = seedCriteriaSets().find(({ code }) => code === 'QD26-06') as CriteriaSet;
const required = [{ evidenceKind: 'test-report' }, { evidenceKind: 'story' }] as const;
const of = (marks: Parameters<typeof effortLeft>[0]['marks'], stars: 3 | 4 | 5, proof: EvidenceKind[] = []) =>
  effortLeft({ set, marks, stars, required: [...required], proof: new Set(proof) });

test('nothing is left where every needed paper counts and the marks carry the stars', () => {
  const left = of(marksWithTotal(set, 76, 4), 4, ['test-report', 'story']);
  expect([left, effortOf(left)]).toEqual([{ papers: [], criteria: [] }, 0]);
});

test('each kind of paper that is missing counts one, and each criterion that the shortest way raises', () => {
  const marks = marksWithTotal(set, 58, 3);
  const raised = levelGap(set, marks, 4)?.steps.map(({ criterion }) => criterion) as string[];
  expect(raised.length).toBeGreaterThan(0);
  const left = of(marks, 4, ['story']);
  expect(left).toEqual({ papers: ['test-report'], criteria: raised });
  expect(effortOf(left)).toBe(1 + raised.length);
});

test('where nothing is scored each criterion counts once', () => {
  expect(of({}, 4).criteria).toEqual(criteriaOf(set).map(({ code }) => code));
});
