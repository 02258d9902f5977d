import { expect, test } from 'vitest';
import { seedCriteriaSets } from '#modules/regulation/index.ts';
import type { CriteriaSet } from '#modules/regulation/rules/criteria-set.ts';
import { differingCriteria, foundMarks, isOverLimit, type PanelSheet, spreadOf } from './panel.ts';

const set = seedCriteriaSets().find(({ code }) => code === 'QD26-06') as CriteriaSet;

test('ten points apart are within a limit of ten, eleven are not', () => {
  expect(isOverLimit(spreadOf([70, 80]), 10)).toBe(false);
  expect(isOverLimit(spreadOf([70, 75, 81]), 10)).toBe(true);
});

test('without a sheet there is no spread and nothing is over a limit; one sheet has a spread of 0', () => {
  expect(spreadOf([])).toBe(null);
  expect(isOverLimit(null, 10)).toBe(false);
  expect(spreadOf([74])).toBe(0);
});

test('the criteria that differ most come first, with who gave least and most', () => {
  const sheets: PanelSheet[] = [
    { member: 'An', marks: { '1.1': { points: 1 }, '4.1': { points: 2 }, '2.1': { points: 1 } } },
    { member: 'Bình', marks: { '1.1': { points: 2 }, '4.1': { points: 5 }, '2.1': { points: 1 } } },
    { member: 'Chi', marks: { '1.1': { points: 2 }, '4.1': { points: 5 } } },
  ];
  expect(differingCriteria(set, sheets, 5)).toMatchObject([
    { criterion: '4.1', lowest: 2, highest: 5, lowestBy: ['An'], highestBy: ['Bình', 'Chi'] },
    { criterion: '1.1', lowest: 1, highest: 2, lowestBy: ['An'], highestBy: ['Bình', 'Chi'] },
  ]);
  expect(differingCriteria(set, sheets, 1).length).toBe(1);
});

test('a way up begins with the concluded level, and elsewhere with the lowest that anybody gave', () => {
  const sheets = [
    { '1.1': { points: 3 }, '1.2': { points: 2 }, '8': { points: 1, case: 'TH1' as const } },
    { '1.1': { points: 1 }, '1.2': { points: 2 }, '8': { points: 3, case: 'TH2' as const } },
  ];
  expect(foundMarks(sheets, { '1.2': { points: 0 } })).toEqual({
    '1.1': { points: 1 },
    '1.2': { points: 0 },
    '8': { points: 1, case: 'TH1' },
  });
});
