import { describe, expect, test } from 'vitest';
import { choicesOf, marksWithTotal } from '../../../../tests/support/marks.ts';
import { seedCriteriaSets } from '../seed-criteria-sets.ts';
import { type CriteriaSet, type Criterion, criteriaOf, type Marks } from './criteria-set.ts';
import { type LevelGap, levelGap } from './level-gap.ts';
import { levelRows } from './level-rows.ts';
import { checkMarks } from './marks.ts';
import { rateSheet, starBands } from './star-rating.ts';

const sets = seedCriteriaSets();
const targets = [3, 4, 5] as const;

const applied = (marks: Marks, gap: LevelGap): Marks => ({
  ...marks,
  ...Object.fromEntries(gap.steps.map((step) => [step.criterion, step.to.mark])),
});

/** Every criterion at its lowest row: complete, and 0 or near it. */
const lowestMarks = (set: CriteriaSet): Marks =>
  Object.fromEntries(criteriaOf(set).map((criterion) => [criterion.code, choicesOf(criterion)[0] ?? { points: 0 }]));

describe.each(sets)('the shortest way up in $code', (set) => {
  test.each(targets)('from nothing scored to %i stars holds, and no step can be left out', (target) => {
    for (const marks of [{}, lowestMarks(set)]) {
      const gap = levelGap(set, marks, target) as LevelGap;
      const after = rateSheet(set, { ...lowestMarks(set), ...applied(marks, gap) });
      expect(after.stars).toBeGreaterThanOrEqual(target);
      expect(after.total).toBe(gap.total);
      for (const left of gap.steps) {
        const without = applied(marks, { ...gap, steps: gap.steps.filter((step) => step !== left) });
        const rating = rateSheet(set, { ...lowestMarks(set), ...without });
        expect(rating.stars ?? 0, `${set.code}: ${left.criterion} is needless`).toBeLessThan(target);
      }
    }
  });

  test('one point below a band with every least level, one level of one criterion is enough', () => {
    for (const target of targets) {
      const band = starBands.find(({ stars }) => stars === target)?.from ?? 0;
      const gap = levelGap(set, marksWithTotal(set, band - 1, target), target);
      expect(gap).toMatchObject({ missingPoints: 1, levels: 1, steps: [{ levels: 1, reason: 'points' }] });
    }
  });

  test('a sheet that has the star has nothing to do', () => {
    for (const target of targets) {
      const band = starBands.find(({ stars }) => stars === target)?.from ?? 0;
      expect(levelGap(set, marksWithTotal(set, band, target), target)).toEqual({
        missingPoints: 0,
        steps: [],
        levels: 0,
        total: band,
      });
    }
  });
});

describe('optimal, against every possible way', () => {
  const random = randomFrom(20260522);
  const cases = Array.from({ length: 300 }, (_, index) => smallSet(random, index));

  test('three hundred small sets, three stars each', () => {
    let compared = 0;
    for (const { set, marks } of cases) {
      for (const target of targets) {
        const gap = levelGap(set, marks, target);
        const best = fewestLevelsByTryingAll(set, marks, target);
        expect(gap?.levels, `${JSON.stringify(set.parts)} ${JSON.stringify(marks)} ${target}`).toBe(best);
        if (gap) expect(rateSheet(set, applied(marks, gap)).stars).toBeGreaterThanOrEqual(target);
        compared += 1;
      }
    }
    expect(compared).toBe(900);
  });

  test('the small sets hold ways of many lengths, least levels and dependent criteria, and some without any', () => {
    const lengths = new Set(
      cases.flatMap(({ set, marks }) => targets.map((target) => fewestLevelsByTryingAll(set, marks, target))),
    );
    expect(lengths.size).toBeGreaterThan(8);
  });
});

test('a 0 that stops the scoring comes first (set 16, 6.1 to 6.4)', () => {
  const set = sets.find(({ number }) => number === 16) as CriteriaSet;
  const marks = { ...marksWithTotal(set, 90, 5), '6.1': { points: 0 } };
  const gap = levelGap(set, marks, 3) as LevelGap;
  expect(gap.steps.map(({ criterion, reason }) => [criterion, reason])).toContainEqual(['6.1', 'zero-knocks-out']);
  expect(rateSheet(set, applied(marks, gap)).stars).toBeGreaterThanOrEqual(3);
});

test('whoever chose a case of set 26 stays in it', () => {
  const set = sets.find(({ number }) => number === 26) as CriteriaSet;
  const withCases = criteriaOf(set).filter((criterion) => criterion.levels.some((level) => level.case));
  expect(withCases.length).toBeGreaterThan(0);
  for (const criterion of withCases) {
    const low = levelRows(criterion).find((row) => row.mark.case === 'TH2');
    if (!low) continue;
    const gap = levelGap(set, { [criterion.code]: low.mark }, 5) as LevelGap;
    const step = gap.steps.find((one) => one.criterion === criterion.code);
    if (step) expect(step.to.mark.case).toBe('TH2');
    expect(checkMarks(set, applied({ [criterion.code]: low.mark }, gap), { complete: false })).toEqual([]);
  }
});

/** Every combination of rows that lowers nothing and rates at least the target; the smallest number of levels up. */
function fewestLevelsByTryingAll(set: CriteriaSet, marks: Marks, target: number): number | undefined {
  const criteria = criteriaOf(set);
  let best: number | undefined;
  const walk = (index: number, chosen: Marks, levels: number): void => {
    const criterion = criteria[index];
    if (!criterion) {
      const stands = checkMarks(set, chosen, { complete: true }).length === 0;
      if (stands && (rateSheet(set, chosen).stars ?? 0) >= target && (best === undefined || levels < best))
        best = levels;
      return;
    }
    const choices = choicesOf(criterion);
    const from = choices.findIndex(({ points }) => points === (marks[criterion.code]?.points ?? 0));
    for (let at = from; at < choices.length; at++) {
      walk(index + 1, { ...chosen, [criterion.code]: choices[at] as Marks[string] }, levels + at - from);
    }
  };
  walk(0, {}, 0);
  return best;
}

/** Five criteria worth 100 points together, some with least levels, the last one dependent on the fourth. */
function smallSet(random: () => number, index: number): { set: CriteriaSet; marks: Marks } {
  const whole = (below: number) => Math.floor(random() * below);
  const maxima = [20, 20, 25, 15, 20];
  const criteria = maxima.map((max, place): Criterion => {
    const inner = Array.from({ length: 1 + whole(3) }, () => 1 + whole(max - 1));
    const points = [...new Set([0, ...inner, max])].sort((one, other) => one - other);
    return {
      code: String(place + 1),
      name: `Tiêu chí ${place + 1}`,
      max,
      section: '1',
      levels: points.map((one) => ({ points: one, description: `${one} điểm` })),
      ...(place === 4 && { dependsOn: '4' }),
    };
  });
  const leastFor = (stars: number) =>
    criteria.flatMap((criterion, place) => {
      const level = criterion.levels[Math.min(stars - 3, criterion.levels.length - 1)];
      return place < 2 && level && random() < 0.7 ? [{ criterion: criterion.code, points: level.points }] : [];
    });
  const three = leastFor(3);
  const four = atLeast(three, leastFor(4));
  const marks = Object.fromEntries(
    criteria.map((criterion) => [
      criterion.code,
      { points: criterion.levels[whole(criterion.levels.length)]?.points ?? 0 },
    ]),
  );
  if (marks['4']?.points === 0) marks['5'] = { points: 0 };
  const set = {
    ...(sets[0] as CriteriaSet),
    code: `SMALL-${index}`,
    mandatory: [],
    parts: [{ code: 'A' as const, name: 'A', max: 100, sections: [], criteria }],
    starMinimums: { 3: three, 4: four, 5: atLeast(four, leastFor(5)) },
  };
  return { set, marks };
}

const atLeast = (lower: { criterion: string; points: number }[], own: { criterion: string; points: number }[]) => [
  ...own.map((level) => ({
    ...level,
    points: Math.max(level.points, lower.find(({ criterion }) => criterion === level.criterion)?.points ?? 0),
  })),
  ...lower.filter(({ criterion }) => !own.some((level) => level.criterion === criterion)),
];

/** A small generator with a fixed seed (mulberry32), so that a failure can be repeated. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
