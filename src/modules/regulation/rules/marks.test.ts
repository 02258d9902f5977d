import { describe, expect, test } from 'vitest';
import { bestMarks, choicesOf } from '../../../../tests/support/marks.ts';
import { seedCriteriaSets } from '../seed-criteria-sets.ts';
import { type CriteriaSet, type Criterion, criteriaOf, type Mark, type Marks } from './criteria-set.ts';
import { levelRows, markFromValue, valueOfMark } from './level-rows.ts';
import { checkMarks } from './marks.ts';

const sets = seedCriteriaSets();
const everyCriterion = sets.flatMap((set) => criteriaOf(set).map((criterion) => ({ set, criterion })));
const setOf = (number: number): CriteriaSet => sets[number - 1] as CriteriaSet;
const criterionOf = (set: CriteriaSet, code: string) => criteriaOf(set).find((one) => one.code === code) as Criterion;
const complete = { complete: true };
const draft = { complete: false };

describe('checkMarks', () => {
  test('accepts full marks of every set, and an empty draft', () => {
    for (const set of sets) {
      expect(checkMarks(set, bestMarks(set), complete)).toEqual([]);
      expect(checkMarks(set, {}, draft)).toEqual([]);
    }
  });

  test('asks for every criterion of a complete sheet; 0 is a mark, absence is not', () => {
    for (const set of sets) {
      expect(checkMarks(set, {}, complete)).toEqual(
        criteriaOf(set).map(({ code }) => ({ criterion: code, fault: 'missing' })),
      );
    }
  });

  test('accepts exactly the printed levels, and 0 where no level gives it', () => {
    for (const { set, criterion } of everyCriterion) {
      const { dependsOn: _, ...alone } = criterion;
      const accepted = [-1, ...Array.from({ length: 41 }, (_, points) => points), 0.5, Number.NaN].filter((points) => {
        const mark: Mark = points !== 0 && alone.levels[0]?.case ? { points, case: 'TH2' } : { points };
        return checkMarks(set, { [criterion.code]: mark }, draft).length === 0;
      });
      const printed = [...new Set(choicesOf(criterion).map((mark) => mark.points))];
      expect(accepted).toEqual(printed);
      expect(accepted[0] === 0).toBe(criterion.implicitZero === true || criterion.levels[0]?.points === 0);
    }
  });

  test('accepts a case exactly where the set prints two', () => {
    const set = setOf(26);
    const faultOf = (code: string, mark: Mark) => checkMarks(set, { [code]: mark }, draft)[0]?.fault;
    for (const code of ['8', '9', '15']) {
      expect(faultOf(code, { points: 1, case: 'TH1' })).toBeUndefined();
      expect(faultOf(code, { points: 1, case: 'TH2' })).toBeUndefined();
      expect(faultOf(code, { points: 1 })).toBe('case-needed');
      expect(faultOf(code, { points: 0 })).toBeUndefined();
      expect(faultOf(code, { points: 0, case: 'TH2' })).toBeUndefined();
      expect(faultOf(code, { points: 4 })).toBe('no-such-level');
      expect(faultOf(code, { points: 4, case: 'TH1' })).toBe('no-such-level');
    }
    expect(faultOf('1.1', { points: 1, case: 'TH1' })).toBe('no-such-level');
    expect(faultOf('1.1', { points: 0, case: 'TH1' })).toBe('no-such-level');
  });

  test('allows 5.2 above 0 only with a story, in each of the 25 sets that have the rule', () => {
    const dependent = everyCriterion.filter(({ criterion }) => criterion.dependsOn);
    expect(dependent.map(({ criterion }) => criterion.code)).toEqual(Array.from({ length: 25 }, () => '5.2'));
    for (const { set } of dependent) {
      const marks = (story: number, telling: number): Marks => ({
        ...bestMarks(set),
        '5.1': { points: story },
        '5.2': { points: telling },
      });
      expect(checkMarks(set, marks(0, 1), complete)).toEqual([{ criterion: '5.2', fault: 'depends-on' }]);
      expect(checkMarks(set, marks(0, 0), complete)).toEqual([]);
      expect(checkMarks(set, marks(5, 2), complete)).toEqual([]);
      expect(checkMarks(set, { '5.2': { points: 2 } }, draft)).toEqual([]);
    }
  });

  test('names criteria the set does not have, inherited names included', () => {
    const strange: Marks = JSON.parse('{"9.9":{"points":1},"__proto__":{"points":0},"constructor":{"points":0}}');
    expect(checkMarks(setOf(1), strange, draft)).toEqual(
      ['9.9', '__proto__', 'constructor'].map((criterion) => ({ criterion, fault: 'unknown-criterion' })),
    );
  });
});

describe('levelRows', () => {
  test('have distinct values that read back to the same mark, an allowed one, for all 787 criteria', () => {
    for (const { set, criterion } of everyCriterion) {
      const rows = levelRows(criterion);
      expect(new Set(rows.map((row) => row.value)).size).toBe(rows.length);
      for (const row of rows) {
        expect(markFromValue(criterion, row.value)).toEqual(row.mark);
        expect(valueOfMark(criterion, row.mark)).toBe(row.value);
        expect(checkMarks(set, { [criterion.code]: row.mark }, draft)).toEqual([]);
      }
      for (const level of criterion.levels)
        expect(rows.some((row) => row.description.includes(level.description))).toBe(true);
      expect(rows[0]?.isImplicitZero).toBe(criterion.implicitZero === true);
    }
  });

  test('begin with the unprinted 0 and keep the two cases of set 26 apart', () => {
    const criterion = criterionOf(setOf(26), '8');
    expect(levelRows(criterion).map((row) => row.value)).toEqual(['0', 'TH1:1', 'TH1:3', 'TH2:1', 'TH2:3']);
    expect(levelRows(criterion)[0]).toMatchObject({ mark: { points: 0 }, description: 'Không đạt mức nào dưới đây' });
    expect(markFromValue(criterion, 'TH2:3')).toEqual({ points: 3, case: 'TH2' });
    expect(valueOfMark(criterion, { points: 0, case: 'TH1' })).toBe('0');
    for (const value of ['3', 'TH3:3', 'TH1:2', '', '03', 'constructor'])
      expect(markFromValue(criterion, value)).toBeUndefined();
  });

  test('join the flagged levels that have equal points', () => {
    const rows = levelRows(criterionOf(setOf(7), '3.1'));
    expect(rows.map((row) => row.value)).toEqual(['0', '1', '3']);
    expect(rows[1]?.description).toContain('; hoặc: Công ty TNHH');
  });
});
