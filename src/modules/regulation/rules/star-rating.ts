import { type CriteriaSet, criteriaOf, type Mark, type Marks, type Part } from './criteria-set.ts';
import { knockOutsFromMarks, knockOutsOf, readKnockOut } from './knock-out.ts';
import { checkMarks, markAt } from './marks.ts';

export type Stars = 1 | 2 | 3 | 4 | 5;

/**
 * Điều 3 QĐ 26/2026/QĐ-TTg, on the mean of the members' totals: 5 sao 90-100, 4 sao 70-<90, 3 sao 50-<70,
 * 2 sao 30-<50, 1 sao <30. Highest first; whole points out of 100.
 */
export const starBands: readonly { stars: Stars; from: number }[] = [
  { stars: 5, from: 90 },
  { stars: 4, from: 70 },
  { stars: 3, from: 50 },
  { stars: 2, from: 30 },
  { stars: 1, from: 0 },
];

/** What stands between a result and one more star. */
export interface StarBlock {
  /** Points missing to the band, to hundredths, rounded up so that it is never understated; "0.00" where none. */
  points: string;
  leastLevels: MissedLeastLevel[];
}

export interface MissedLeastLevel {
  criterion: string;
  /** The least points for that star. */
  needed: number;
  /** The points that fall short: the council's where it concluded, else the lowest member's; null while not scored. */
  have: number | null;
  /** Where least levels are judged by the average: the exact mean cut to hundredths, `2.66`; `have` is its whole part. */
  mean?: string;
}

/** Why each star above the one reached is not reached, by star. Counts marks only: a knock-out is its own reason. */
export type BlockedBy = Partial<Record<Stars, StarBlock>>;

export interface PanelRating {
  /** The mean of each part, cut (not rounded) to hundredths. Cut one by one, they may add up to less than `total`. */
  parts: Record<Part['code'], string>;
  /** The mean of the members' totals, cut to hundredths: 89.999… prints as 89.99. Bands never read this text. */
  total: string;
  /** Null where a knock-out holds. */
  stars: Stars | null;
  /** Names of the knock-outs that hold, in printed order. */
  knockedOut: string[];
  /** Highest member's total less the lowest, whole points. */
  spread: number;
  blockedBy: BlockedBy;
}

export interface PanelMarks {
  /** One complete sheet for each member. */
  members: Marks[];
  /** Names of the knock-outs that the council concluded, such as `QD26-06/0`. */
  knockOuts: string[];
  /** The council's concluded level per criterion for the least levels. */
  conclusion?: Record<string, Mark | number>;
  /** `average`: the members' exact mean at a criterion must reach its least level; a conclusion is then not looked at. */
  leastLevelsBy?: 'lowest' | 'average';
}

/**
 * The result of a council: the plain mean of its members' sheets (điểm trung bình, Điều 4 QĐ 26/2026/QĐ-TTg), exact.
 * Throws a RangeError on marks or knock-outs that `checkMarks` and `readKnockOut` refuse: check first, then rate.
 */
export function ratePanel(set: CriteriaSet, panel: PanelMarks): PanelRating {
  const conclusion = marksOfConclusion(panel.conclusion ?? {});
  refuseUnchecked(set, panel, conclusion);
  const count = panel.members.length;
  const totals = panel.members.map((marks) => pointsIn(set.parts, marks));
  const sum = totals.reduce((one, other) => one + other, 0);
  const partMean = (part: Part) =>
    meanCut(
      panel.members.reduce((points, marks) => points + pointsIn([part], marks), 0),
      count,
    );
  const { stars, blockedBy } = starsOf(set, sum, count, (code) => {
    // Whether least levels are judged per member or by conclusion is not stated in the text [inference]: the council's
    // conclusion decides the criteria it names; at all others every member must reach the level.
    const points = panel.members.map((marks) => markAt(marks, code)?.points ?? 0);
    // By average the sum stands against the least level times the members: 2.99… does not reach 3, nothing is rounded.
    if (panel.leastLevelsBy === 'average') return { sum: points.reduce((one, other) => one + other, 0), count };
    return { sum: markAt(conclusion, code)?.points ?? Math.min(...points), count: 1 };
  });
  const named = new Set([...panel.knockOuts, ...knockOutsFromMarks(set, panel.members, conclusion)]);
  const knockedOut = knockOutsOf(set).flatMap(({ name }) => (named.has(name) ? [name] : []));
  return {
    parts: eachPart(set, partMean),
    total: meanCut(sum, count),
    // Điều kiện loại, dừng chấm (Phụ lục II): no band is given, however high the points.
    stars: knockedOut.length > 0 ? null : stars,
    knockedOut,
    spread: Math.max(...totals) - Math.min(...totals),
    blockedBy,
  };
}

export interface SheetRating {
  /** Whole points so far. */
  parts: Record<Part['code'], number>;
  /** Whole points so far by section code; printed sub-headings (sets 11, 13) included. */
  sections: Record<string, number>;
  total: number;
  stars: Stars | null;
  knockedOut: string[];
  blockedBy: BlockedBy;
  /** How many criteria are scored, of how many; a 0 is scored. */
  scored: number;
  criteria: number;
}

/**
 * One sheet as it stands, complete or not: the running totals beside the form. A criterion not scored yet adds nothing,
 * reaches no least level (`have` null) and knocks nothing out. Marks of criteria the set does not have are ignored.
 */
export function rateSheet(set: CriteriaSet, marks: Marks): SheetRating {
  const total = pointsIn(set.parts, marks);
  const { stars, blockedBy } = starsOf(set, total, 1, (code) => {
    const points = markAt(marks, code)?.points;
    return points === undefined ? null : { sum: points, count: 1 };
  });
  const knockedOut = knockOutsFromMarks(set, [marks], {});
  const criteria = criteriaOf(set);
  return {
    parts: eachPart(set, (part) => pointsIn([part], marks)),
    sections: Object.fromEntries(
      set.parts.flatMap((part) =>
        part.sections.map((section) => [section.code, sectionPoints(part, section.code, marks)]),
      ),
    ),
    total,
    stars: knockedOut.length > 0 ? null : stars,
    knockedOut,
    blockedBy,
    scored: criteria.filter((criterion) => markAt(marks, criterion.code) !== undefined).length,
    criteria: criteria.length,
  };
}

/**
 * The highest star whose points and cumulative least levels (3, then 4, then 5) both hold, and what blocks those above.
 * The text names no fallback where points reach a band and a least level fails; going down to the highest star that holds
 * whole is our reading [inference], as is deciding on the exact fraction: 89.99 is 4 stars. Hence only whole numbers are
 * compared here: sum against band × count.
 */
function starsOf(
  set: CriteriaSet,
  sum: number,
  count: number,
  at: (criterion: string) => { sum: number; count: number } | null,
) {
  const missed = (stars: Stars): MissedLeastLevel[] =>
    // Ghi chú cuối mỗi bộ: least levels exist for 3, 4 and 5 stars; 1 and 2 have none.
    (stars === 3 || stars === 4 || stars === 5 ? set.starMinimums[stars] : []).flatMap<MissedLeastLevel>(
      ({ criterion, points }) => {
        const reached = at(criterion);
        if (reached === null) return [{ criterion, needed: points, have: null }];
        if (reached.sum >= points * reached.count) return [];
        const have = (reached.sum - (reached.sum % reached.count)) / reached.count;
        const mean = reached.count > 1 ? { mean: meanCut(reached.sum, reached.count) } : {};
        return [{ criterion, needed: points, have, ...mean }];
      },
    );
  const blockedBy: BlockedBy = {};
  for (const { stars, from } of starBands) {
    const leastLevels = missed(stars);
    const missing = Math.max(0, from * count - sum);
    if (missing === 0 && leastLevels.length === 0) return { stars, blockedBy };
    blockedBy[stars] = { points: meanRaised(missing, count), leastLevels };
  }
  throw new RangeError(`${set.code}: points below 0`);
}

function refuseUnchecked(set: CriteriaSet, panel: PanelMarks, conclusion: Marks): void {
  if (panel.members.length === 0) throw new RangeError(`${set.code}: a panel without members has no mean`);
  const refuse = (who: string, marks: Marks, complete: boolean) => {
    for (const { criterion, fault } of checkMarks(set, marks, { complete })) {
      throw new RangeError(`${set.code}, ${who}, criterion ${criterion}: ${fault}`);
    }
  };
  panel.members.forEach((marks, index) => {
    refuse(`member ${index + 1}`, marks, true);
  });
  refuse('conclusion', conclusion, false);
  for (const name of panel.knockOuts) {
    const reading = readKnockOut(set, name);
    if (!reading.ok) throw new RangeError(`${set.code}, knock-out ${name}: ${reading.because}`);
  }
}

const marksOfConclusion = (conclusion: Record<string, Mark | number>): Marks =>
  Object.fromEntries(
    Object.entries(conclusion).map(([code, mark]) => [code, typeof mark === 'number' ? { points: mark } : mark]),
  );

const pointsIn = (parts: Part[], marks: Marks): number =>
  parts.flatMap((part) => part.criteria).reduce((sum, { code }) => sum + (markAt(marks, code)?.points ?? 0), 0);

const sectionPoints = (part: Part, section: string, marks: Marks): number =>
  pointsIn(
    [{ ...part, criteria: part.criteria.filter((one) => one.section === section || one.parent === section) }],
    marks,
  );

function eachPart<Value>(set: CriteriaSet, of: (part: Part) => Value): Record<Part['code'], Value> {
  return Object.fromEntries(set.parts.map((part) => [part.code, of(part)])) as Record<Part['code'], Value>;
}

/** sum / count cut to hundredths; both whole, nothing floating. */
function meanCut(sum: number, count: number): string {
  const hundredths = sum * 100;
  return decimal((hundredths - (hundredths % count)) / count);
}

/** sum / count raised to the next hundredth. */
function meanRaised(sum: number, count: number): string {
  const hundredths = sum * 100;
  const rest = hundredths % count;
  return decimal((hundredths - rest) / count + (rest === 0 ? 0 : 1));
}

function decimal(hundredths: number): string {
  const cents = hundredths % 100;
  return `${(hundredths - cents) / 100}.${String(cents).padStart(2, '0')}`;
}
