import { describe, expect, test } from 'vitest';
import { givenNumber, nextNumber, type SeriesYear } from './next-number.ts';

const counted: SeriesYear = {
  numbering: 'counted',
  first: 1,
  last: 12,
  lastDated: '2026-03-10',
  gaps: [],
  before: null,
  after: null,
};
const day = '2026-03-11';

describe('the next number of a counted series', () => {
  test.each([
    ['an empty year begins with 1', { ...counted, last: null, lastDated: null }, 1],
    [
      'a series that goes on from paper begins with its first number',
      { ...counted, first: 40, last: null, lastDated: null },
      40,
    ],
    ['otherwise one more than the last', counted, 13],
  ])('%s', (_, series, next) => {
    expect(nextNumber(series)).toBe(next);
    expect(givenNumber(series, { dated: day, note: '' })).toEqual({ sequence: next });
  });

  test.each([
    ['the next one, written out', { sequence: 13, dated: day, note: '' }, { sequence: 13 }],
    ['a gap without a note', { sequence: 15, dated: day, note: '' }, { fault: 'paper.gap-needs-note', next: 13 }],
    ['a gap with a note', { sequence: 15, dated: day, note: 'Hỏng' }, { sequence: 15, gap: { first: 13, last: 14 } }],
    ['a number that was passed', { sequence: 9, dated: day, note: 'x' }, { fault: 'paper.number-passed', next: 13 }],
    ['a day before the last', { dated: '2026-03-09', note: '' }, { fault: 'paper.date-before-last', next: 13 }],
    ['the day of the last', { dated: '2026-03-10', note: '' }, { sequence: 13 }],
  ])('%s', (_, asked, given) => {
    expect(givenNumber(counted, asked)).toEqual(given);
  });

  test('a number inside a noted gap may still be given, also with its earlier day', () => {
    const series = { ...counted, gaps: [{ first: 5, last: 7 }] };
    expect(givenNumber(series, { sequence: 6, dated: '2026-02-01', note: '' })).toEqual({ sequence: 6 });
    expect(givenNumber(series, { sequence: 8, dated: day, note: '' })).toEqual({
      fault: 'paper.number-passed',
      next: 13,
    });
  });
});

test('a register on paper says its number, and other offices may stand between', () => {
  const entered: SeriesYear = { ...counted, numbering: 'entered' };
  expect(givenNumber(entered, { dated: day, note: '' })).toEqual({ fault: 'paper.number-needed', next: 13 });
  expect(givenNumber(entered, { sequence: 103, dated: '2026-03-01', note: '' })).toEqual({ sequence: 103 });
});

describe('what stands out of order in a register on paper', () => {
  const before = { sequence: 12, dated: '2026-03-10' };
  const after = { sequence: 20, dated: '2026-04-01' };
  const entered: SeriesYear = { ...counted, numbering: 'entered', before };
  const between = { ...entered, last: 20, after };
  const fault = (next: number) => ({ fault: 'paper.out-of-order', next });

  test.each([
    ['a number below the last of the year', { ...entered, before: null }, { sequence: 3, dated: day }, fault(13)],
    ['a day before that of the number below', entered, { sequence: 13, dated: '2026-03-09' }, fault(13)],
    ['the same day as the number below', entered, { sequence: 13, dated: '2026-03-10' }, { sequence: 13 }],
    ['entered later, in its place', between, { sequence: 15, dated: day, recorded: true }, { sequence: 15 }],
    ['entered later, its day too early', between, { sequence: 15, dated: '2026-03-09', recorded: true }, fault(21)],
    ['entered later, its day too late', between, { sequence: 15, dated: '2026-04-02', recorded: true }, fault(21)],
    ['the first of a year', { ...entered, last: null, before: null }, { sequence: 9, dated: day }, { sequence: 9 }],
  ] as const)('%s', (_, series, asked, given) => {
    expect(givenNumber(series, { note: '', ...asked })).toEqual(given);
  });

  test('is taken only when it is confirmed and has its reason', () => {
    const asked = { sequence: 3, dated: day };
    expect(givenNumber(entered, { ...asked, note: 'Bỏ sót', confirmed: false })).toEqual(fault(13));
    expect(givenNumber(entered, { ...asked, note: '', confirmed: true })).toEqual(fault(13));
    expect(givenNumber(entered, { ...asked, note: 'Bỏ sót', confirmed: true })).toEqual({
      sequence: 3,
      outOfOrder: true,
    });
  });
});
