import { describe, expect, test } from 'vitest';
import { bestMarks, choicesOf, marksWithTotal } from '../../../../tests/support/marks.ts';
import { seedCriteriaSets } from '../seed-criteria-sets.ts';
import { type CriteriaSet, criteriaOf, type Marks } from './criteria-set.ts';
import { knockOutsOf } from './knock-out.ts';
import { ratePanel, rateSheet, type Stars, starBands } from './star-rating.ts';

const sets = seedCriteriaSets();
const edges = starBands.filter((band) => band.from > 0);
const rate = (set: CriteriaSet, members: Marks[]) => ratePanel(set, { members, knockOuts: [] });
const repeat = (marks: Marks, times: number): Marks[] => Array.from({ length: times }, () => marks);

describe.each(sets)('every band edge of $code', (set) => {
  test.each(edges)('$from is $stars stars, a hundredth below is one star less', ({ stars, from }) => {
    const at = marksWithTotal(set, from, stars);
    const below = marksWithTotal(set, from - 1, stars);
    const above = marksWithTotal(set, from + 1, stars);
    const edge = `${from}.00`;
    const underEdge = `${from - 1}.99`;

    for (const members of [[at], repeat(at, 100), [below, above], [...repeat(at, 98), below, above]]) {
      expect(rate(set, members)).toMatchObject({ stars, total: edge });
    }
    const short = { stars: stars - 1, total: underEdge, blockedBy: { [stars]: { points: '0.01', leastLevels: [] } } };
    expect(rate(set, [...repeat(at, 99), below])).toMatchObject(short);
    // 1 point in 300: the exact mean is 89.9966…, printed cut, and what is missing is not understated.
    expect(rate(set, [...repeat(at, 299), below])).toMatchObject(short);
    expect(rate(set, [below])).toMatchObject({ stars: stars - 1, blockedBy: { [stars]: { points: '1.00' } } });
  });
});

const leastLevels = sets.flatMap((set) =>
  ([3, 4, 5] as const).flatMap((star) =>
    set.starMinimums[star].map((least) => ({
      set,
      code: set.code,
      star,
      criterion: least.criterion,
      points: least.points,
    })),
  ),
);

describe('every least level of every set', () => {
  test.each(leastLevels)('$code, $star stars need $criterion at $points', ({ set, star, criterion, points }) => {
    const best = bestMarks(set);
    const choices = choicesOf(criterionOf(set, criterion));
    const at = { ...best, [criterion]: choices.find((mark) => mark.points === points) ?? { points: -1 } };
    const below = withoutDependants(set, {
      ...best,
      [criterion]: choices.findLast((mark) => mark.points < points) ?? { points: -1 },
    });
    const have = below[criterion]?.points ?? -1;

    expect(rate(set, [at]).stars).toBeGreaterThanOrEqual(star);
    expect(rate(set, [at]).blockedBy[star]).toBeUndefined();

    const failed = { points: '0.00', leastLevels: [{ criterion, needed: points, have }] };
    const expected = expectedStarsWith(set, criterion, have);
    expect(expected).toBeLessThan(star);
    for (const members of [[below], [best, below, best], [...repeat(best, 14), below]]) {
      const rating = rate(set, members);
      expect(Number(rating.total)).toBeGreaterThanOrEqual(90);
      expect(rating.stars).toBe(expected);
      expect(rating.blockedBy[star]).toEqual(failed);
    }
    expect(rateSheet(set, below)).toMatchObject({ stars: expected, blockedBy: { [star]: failed } });
    const { [criterion]: _, ...unscored } = withoutDependants(set, below);
    expect(rateSheet(set, unscored).blockedBy[star]?.leastLevels).toContainEqual({
      criterion,
      needed: points,
      have: null,
    });

    // The council's conclusion decides the criteria it names, both ways.
    const concluded = { [criterion]: points };
    expect(
      ratePanel(set, { members: [best, below], knockOuts: [], conclusion: concluded }).blockedBy[star],
    ).toBeUndefined();
    const refused = ratePanel(set, { members: [best, best], knockOuts: [], conclusion: { [criterion]: have } });
    expect(refused.stars).toBe(expected);
    expect(refused.blockedBy[star]).toEqual(failed);
  });

  test('75 points with a 3-star least level missed fall to 2 stars, not to none', () => {
    const set = setOf('QD26-06');
    const marks = withoutDependants(set, { ...marksWithTotal(set, 76, 5), '2.3': { points: 0 } });
    const rating = rate(set, [marks]);
    expect(rating).toMatchObject({ total: '73.00', stars: 2 });
    expect(rating.blockedBy[3]).toEqual({ points: '0.00', leastLevels: [{ criterion: '2.3', needed: 1, have: 0 }] });
    expect(rating.blockedBy[5]).toMatchObject({ points: '17.00' });
  });
});

describe('knock-outs', () => {
  const all = sets.flatMap((set) => knockOutsOf(set).map((knockOut) => ({ set, name: knockOut.name })));

  test('are all printed conditions save requirements; set 26 prints none', () => {
    expect(all.length).toBe(sets.flatMap((set) => set.mandatory).filter((one) => one.type !== 'yeu_cau').length);
    expect(knockOutsOf(setOf('QD26-26'))).toEqual([]);
  });

  test.each(all)('$name takes all stars from 100 points', ({ set, name }) => {
    const rating = ratePanel(set, { members: [bestMarks(set)], knockOuts: [name] });
    expect(rating).toMatchObject({ total: '100.00', stars: null, knockedOut: [name] });
    expect(rating.blockedBy).toEqual({});
  });

  test('a requirement, another set and an unknown place are refused', () => {
    const set = setOf('QD26-06');
    for (const name of ['QD26-06/5', 'QD26-05/0', 'QD26-06/6', 'QD26-06/00', 'toString', '']) {
      expect(() => ratePanel(set, { members: [bestMarks(set)], knockOuts: [name] })).toThrow(RangeError);
    }
  });

  test.each(['6.1', '6.2', '6.3', '6.4'])(
    'in set 16 a zero at %s from any member knocks out by itself',
    (criterion) => {
      const set = setOf('QD26-16');
      const best = bestMarks(set);
      const zero = { ...best, [criterion]: { points: 0 } };
      expect(rateSheet(set, zero)).toMatchObject({ stars: null, knockedOut: ['QD26-16/3'] });
      expect(rate(set, [best, zero, best])).toMatchObject({ stars: null, knockedOut: ['QD26-16/3'] });
      const concluded = (points: number, members: Marks[]) =>
        ratePanel(set, { members, knockOuts: [], conclusion: { [criterion]: points } }).knockedOut;
      expect(concluded(bestMarks(set)[criterion]?.points ?? 0, [best, zero])).toEqual([]);
      expect(concluded(0, [best, best])).toEqual(['QD26-16/3']);
      expect(rateSheet(set, {}).knockedOut).toEqual([]);
    },
  );
});

describe('a sheet in progress', () => {
  test('adds up parts, sections and printed sub-headings, and counts what is scored', () => {
    const set = setOf('QD26-11');
    const rating = rateSheet(set, {
      '1.1': { points: 3 },
      '6.1.1': { points: 2 },
      '6.2.1': { points: 0 },
      '99': { points: 5 },
    });
    expect(rating).toMatchObject({ parts: { A: 3, B: 0, C: 2 }, total: 5, stars: 1, scored: 3, criteria: 32 });
    expect(rating.sections).toMatchObject({ '1': 3, '6': 2, '6.1': 2, '6.2': 0, '7': 0 });
  });
});

describe('a panel', () => {
  test('prints cut means of parts, and the spread between highest and lowest member', () => {
    const set = setOf('QD26-01');
    const [a, b, c] = [marksWithTotal(set, 60, 3), marksWithTotal(set, 71, 3), marksWithTotal(set, 66, 3)];
    const rating = rate(set, [a, b, c]);
    expect(rating).toMatchObject({ total: '65.66', spread: 11, stars: 3 });
    expect(rating.blockedBy[4]?.points).toBe('4.34');
    expect(rating.parts).toEqual(rate(set, [c, b, a]).parts);
  });

  test('without members, with a mark missing or with a level that does not exist is refused', () => {
    const set = setOf('QD26-01');
    const { '1.1': _, ...incomplete } = bestMarks(set);
    expect(() => rate(set, [])).toThrow(RangeError);
    expect(() => rate(set, [bestMarks(set), incomplete])).toThrow('QD26-01, member 2, criterion 1.1: missing');
    expect(() => rate(set, [{ ...incomplete, '1.1': { points: 9 } }])).toThrow('no-such-level');
  });
});

const setOf = (code: string): CriteriaSet => sets.find((set) => set.code === code) ?? sets[0] ?? ({} as CriteriaSet);

function criterionOf(set: CriteriaSet, code: string) {
  const criterion = criteriaOf(set).find((candidate) => candidate.code === code);
  if (!criterion) throw new Error(`${set.code} has no ${code}`);
  return criterion;
}

/** Where 5.1 falls to 0, 5.2 must be 0 too. */
function withoutDependants(set: CriteriaSet, marks: Marks): Marks {
  const dependants = criteriaOf(set).filter((one) => one.dependsOn && marks[one.dependsOn]?.points === 0);
  return { ...marks, ...Object.fromEntries(dependants.map((one) => [one.code, { points: 0 }])) };
}

/** With full marks everywhere else, the stars that one criterion at `have` still allows, read from the printed stars. */
function expectedStarsWith(set: CriteriaSet, code: string, have: number): Stars {
  const marked = criterionOf(set, code).levels.filter((level) => level.minForStar && level.points > have);
  return (Math.min(...marked.map((level) => level.minForStar ?? 6)) - 1) as Stars;
}
