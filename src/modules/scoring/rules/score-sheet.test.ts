import { expect, test } from 'vitest';
import { seedCriteriaSets } from '#modules/regulation/index.ts';
import type { CriteriaSet } from '#modules/regulation/rules/criteria-set.ts';
import { bestMarks, marksWithTotal } from '../../../../tests/support/marks.ts';
import { isConflicted, sheetShutBecause } from './conflict-of-interest.ts';
import { readMarkValues } from './mark-values.ts';
import { nextSheetState, sheetCommands, sheetStates, sheetView, totalsOf } from './score-sheet.ts';

const set = seedCriteriaSets().find(({ code }) => code === 'QD26-06') as CriteriaSet;
const tourism = seedCriteriaSets().find(({ code }) => code === 'QD26-26') as CriteriaSet;

test('every sheet state answers every command; what is in is changed only by returning it', () => {
  const moves = sheetStates.flatMap((state) =>
    sheetCommands.flatMap((command) => {
      const next = nextSheetState(state, command);
      expect(next === null || sheetStates.includes(next)).toBe(true);
      return next !== null && next !== state ? [`${state} ${command} ${next}`] : [];
    }),
  );
  expect(moves).toEqual([
    'draft score-sheet.submit submitted',
    'draft shut shut',
    'submitted score-sheet.return draft',
    'shut unshut draft',
  ]);
});

test('an interest hides everything else about a sheet; closing hides that it was a draft', () => {
  expect(sheetView('open', 'draft', true)).toBe('conflict');
  expect(sheetView('waiting', null, false)).toBe('waiting');
  expect(sheetView('open', 'draft', false)).toBe('draft');
  expect(sheetView('discussion', 'submitted', false)).toBe('submitted');
  expect(sheetView('closed', 'draft', false)).toBe('closed');
  expect(sheetView('open', 'shut', false)).toBe('closed');
});

test('an interest holds until it is dismissed, and comes before an absence', () => {
  expect(isConflicted(null)).toBe(false);
  expect(isConflicted({ dismissed: true })).toBe(false);
  expect(isConflicted({ dismissed: false })).toBe(true);
  expect(sheetShutBecause({ conflicted: true, present: false })).toBe('interest');
  expect(sheetShutBecause({ conflicted: false, present: false })).toBe('absent');
  expect(sheetShutBecause({ conflicted: false, present: true })).toBe(null);
});

test('totals are whole points, each part within its maximum', () => {
  expect(totalsOf(set, bestMarks(set))).toEqual({ total: 100, parts: { A: 40, B: 25, C: 35 } });
  expect(totalsOf(set, marksWithTotal(set, 74, 1)).total).toBe(74);
});

test('form values become marks; what the set does not print is named, nothing is guessed', () => {
  expect(readMarkValues(set, { '1.1': '2', '1.2': '', '1.3': '99', 'x.y': '1', constructor: '1' })).toEqual({
    marks: { '1.1': { points: 2 } },
    unknown: [
      { criterion: '1.3', fault: 'no-such-level' },
      { criterion: 'x.y', fault: 'unknown-criterion' },
      { criterion: 'constructor', fault: 'unknown-criterion' },
    ],
  });
  expect(readMarkValues(tourism, { '8': 'TH2:3' }).marks).toEqual({ '8': { points: 3, case: 'TH2' } });
});
