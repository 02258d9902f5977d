import { type CriteriaSet, type Criterion, criteriaOf, type Marks } from './criteria-set.ts';
import { knockOutsOf } from './knock-out.ts';
import { type LevelRow, levelRows } from './level-rows.ts';
import { markAt } from './marks.ts';
import { starBands } from './star-rating.ts';

/** Why a criterion has to rise: its own least level (or a 0 that knocks out), or only the points that are missing. */
export type GapReason = 'least-level' | 'zero-knocks-out' | 'points';

/** One criterion of the shortest way to a star: from the level it has to the level it needs. */
export interface GapStep {
  criterion: string;
  /** Points now; null where the criterion is not scored yet (it then counts 0). */
  from: number | null;
  to: LevelRow;
  /** How many levels up, at least 1. */
  levels: number;
  reason: GapReason;
}

export interface LevelGap {
  /** Points still missing to the band before any step, whole. */
  missingPoints: number;
  /** In printed order. Empty where the star is reached. */
  steps: GapStep[];
  /** Levels up, all steps together: the figure that is the smallest possible. */
  levels: number;
  /** The total after all steps, whole points. */
  total: number;
}

/**
 * The smallest number of level steps that takes one sheet to a star: the levels that the star's least levels demand
 * (Ghi chú cuối mỗi bộ, Phụ lục II QĐ 26/2026/QĐ-TTg), a 0 that would knock the product out, and then the fewest further
 * levels for the points of its band (Điều 3). Among equally short ways the one that touches fewest criteria, then the
 * earliest in print. Nothing already reached is lowered. Undefined where no way exists (marks of an unknown case).
 *
 * Exact: a table over the points still missing, one group of criteria after another, as for a knapsack; the cost is
 * criteria × levels × points, a few ten thousand steps on the largest set.
 */
export function levelGap(set: CriteriaSet, marks: Marks, target: 3 | 4 | 5): LevelGap | undefined {
  const total = criteriaOf(set).reduce((sum, { code }) => sum + (markAt(marks, code)?.points ?? 0), 0);
  const band = starBands.find(({ stars }) => stars === target)?.from ?? 0;
  const missingPoints = Math.max(0, band - total);
  const groups = groupsOf(set).map((group) => choicesOfGroup(group, set, marks, target));
  if (groups.some((choices) => choices.length === 0)) return undefined;

  let reached: (Way | undefined)[] = Array(missingPoints + 1).fill(undefined);
  reached[0] = { levels: 0, touched: 0, gain: 0 };
  for (const choices of groups) reached = extend(reached, choices, missingPoints);
  const way = reached[missingPoints];
  if (!way) return undefined;
  const steps = stepsOf(way);
  return { missingPoints, steps, levels: way.levels, total: total + way.gain };
}

/** What one criterion may become: the level it has, or one above it. */
interface Choice {
  criterion: Criterion;
  from: number | null;
  to: LevelRow | undefined;
  levels: number;
  gain: number;
  reason: GapReason;
}

interface GroupChoice {
  choices: Choice[];
  levels: number;
  touched: number;
  gain: number;
}

/** A way through the groups so far; `points` is counted up to what is missing, `gain` in full. */
interface Way {
  levels: number;
  touched: number;
  gain: number;
  taken?: GroupChoice;
  before?: Way;
}

function extend(reached: (Way | undefined)[], choices: GroupChoice[], missing: number): (Way | undefined)[] {
  const next: (Way | undefined)[] = Array(missing + 1).fill(undefined);
  reached.forEach((before, points) => {
    if (!before) return;
    for (const taken of choices) {
      const at = Math.min(missing, points + taken.gain);
      const levels = before.levels + taken.levels;
      const touched = before.touched + taken.touched;
      const best = next[at];
      if (best && (best.levels < levels || (best.levels === levels && best.touched <= touched))) continue;
      next[at] = { levels, touched, gain: before.gain + taken.gain, taken, before };
    }
  });
  return next;
}

function stepsOf(way: Way): GapStep[] {
  const steps: GapStep[] = [];
  for (let at: Way | undefined = way; at?.taken; at = at.before) {
    const raised = at.taken.choices.flatMap(({ criterion, from, to, levels, reason }) =>
      to && levels > 0 ? [{ criterion: criterion.code, from, to, levels, reason }] : [],
    );
    steps.unshift(...raised);
  }
  return steps;
}

/** Criteria that depend on each other are chosen together (5.2 needs a story, 5.1); all others stand alone. */
function groupsOf(set: CriteriaSet): Criterion[][] {
  const criteria = criteriaOf(set);
  const isDependent = (criterion: Criterion) => criterion.dependsOn !== undefined;
  return criteria
    .filter((criterion) => !isDependent(criterion))
    .map((criterion) => [criterion, ...criteria.filter((other) => other.dependsOn === criterion.code)]);
}

function choicesOfGroup(group: Criterion[], set: CriteriaSet, marks: Marks, target: 3 | 4 | 5): GroupChoice[] {
  let combined: Choice[][] = [[]];
  for (const criterion of group) {
    const choices = choicesAt(criterion, set, marks, target);
    combined = combined.flatMap((chosen) => choices.map((choice) => [...chosen, choice]));
  }
  const [head] = group;
  return combined
    .filter((choices) => choices.every((choice) => choice.criterion === head || isAllowed(choice, choices[0])))
    .map((choices) => ({
      choices,
      levels: choices.reduce((sum, choice) => sum + choice.levels, 0),
      touched: choices.filter((choice) => choice.levels > 0).length,
      gain: choices.reduce((sum, choice) => sum + choice.gain, 0),
    }));
}

// 5.2 has points only while 5.1 has (tiêu chí 5.2).
const isAllowed = (dependent: Choice, head: Choice | undefined): boolean =>
  pointsAfter(dependent) === 0 || head === undefined || pointsAfter(head) > 0;

const pointsAfter = (choice: Choice): number => (choice.from ?? 0) + choice.gain;

function choicesAt(criterion: Criterion, set: CriteriaSet, marks: Marks, target: 3 | 4 | 5): Choice[] {
  const mark = markAt(marks, criterion.code);
  const points = mark?.points ?? 0;
  const least = set.starMinimums[target].find((level) => level.criterion === criterion.code)?.points ?? 0;
  const zeroKnocksOut = knockOutsOf(set).some(({ closedByZero }) => closedByZero.includes(criterion.code));
  const reasonTo = (after: number): GapReason => {
    if (points < least && after >= least) return 'least-level';
    return zeroKnocksOut && points === 0 && after > 0 ? 'zero-knocks-out' : 'points';
  };
  const stay: Choice = { criterion, from: mark ? points : null, to: undefined, levels: 0, gain: 0, reason: 'points' };
  const raised = ladders(criterion, mark?.case).flatMap((ladder) =>
    ladder
      .filter((row) => row.mark.points > points)
      .map(
        (to, index): Choice => ({
          criterion,
          from: mark ? points : null,
          to,
          levels: index + 1,
          gain: to.mark.points - points,
          reason: reasonTo(to.mark.points),
        }),
      ),
  );
  return [stay, ...raised].filter((choice) => {
    const after = pointsAfter(choice);
    return after >= least && !(zeroKnocksOut && after === 0);
  });
}

/** The levels one above the other. Set 26 prints two cases side by side; who has not chosen one may take either. */
function ladders(criterion: Criterion, chosen: 'TH1' | 'TH2' | undefined): LevelRow[][] {
  const rows = levelRows(criterion).sort((one, other) => one.mark.points - other.mark.points);
  const cases = [...new Set(rows.flatMap((row) => row.mark.case ?? []))];
  if (cases.length === 0) return [rows];
  return cases
    .filter((one) => chosen === undefined || one === chosen)
    .map((one) => rows.filter((row) => row.mark.case === one));
}
