import {
  type CriteriaSet,
  type Criterion,
  criteriaOf,
  type LeastLevel,
  type Level,
  type Part,
} from './criteria-set.ts';
import { criteriaClosedByZero } from './knock-out.ts';

/** One thing wrong with a criteria set. The sentence is for whoever loads the law, not for a member of a council. */
export interface CriteriaSetFault {
  set: string;
  criterion?: string;
  wrong: string;
}

type Found = Omit<CriteriaSetFault, 'set'>;

/**
 * Everything that does not add up in a set whose shape is right. Empty when the set may be used.
 * The identities are those that hold in Phụ lục II QĐ 26/2026/QĐ-TTg for all 26 sets; departures are tolerated only
 * where the data itself flags them (`sourceAnomaly`).
 */
export function findCriteriaSetFaults(set: CriteriaSet): CriteriaSetFault[] {
  const criteria = criteriaOf(set);
  return [
    ...partFaults(set),
    ...repeated(criteria.map((criterion) => criterion.code)).map((criterion) => ({
      criterion,
      wrong: 'appears twice',
    })),
    ...criteria.flatMap((criterion) => [...levelFaults(criterion), ...referenceFaults(criterion, criteria)]),
    ...leastLevelFaults(set, criteria),
    ...conditionFaults(set, criteria),
  ].map((found) => ({ set: set.code, ...found }));
}

/** Phụ lục II: Phần A 40, Phần B 25, Phần C 35 điểm. */
const partPoints = { A: 40, B: 25, C: 35 } as const;

function partFaults(set: CriteriaSet): Found[] {
  const codes = set.parts.map((part) => part.code).join('');
  const sections = set.parts.flatMap((part) => part.sections.map((section) => section.code));
  return [
    ...(codes === 'ABC' ? [] : [{ wrong: `the parts are ${codes || 'none'}, not A, B, C` }]),
    ...repeated(sections).map((section) => ({ wrong: `section ${section} appears twice` })),
    ...set.parts.flatMap((part) => [
      ...(part.max === partPoints[part.code]
        ? []
        : [{ wrong: `part ${part.code} has ${part.max} points, not ${partPoints[part.code]}` }]),
      ...sectionFaults(part),
    ]),
  ];
}

function sectionFaults(part: Part): Found[] {
  const faults: Found[] = [];
  const expectSum = (what: string, sum: number, max: number) => {
    if (sum !== max) faults.push({ wrong: `${what} add up to ${sum}, not ${max}` });
  };
  const whole = part.sections.filter((section) => section.within === undefined);
  expectSum(`sections of part ${part.code}`, sumOfMax(whole), part.max);
  for (const section of whole) {
    const inside = part.sections.filter((other) => other.within === section.code);
    if (inside.length > 0) expectSum(`headings within section ${section.code}`, sumOfMax(inside), section.max);
    const criteria = part.criteria.filter((criterion) => criterion.section === section.code);
    expectSum(`criteria of section ${section.code}`, sumOfMax(criteria), section.max);
  }
  for (const heading of part.sections.filter((section) => section.within !== undefined)) {
    if (!whole.some((section) => section.code === heading.within)) {
      faults.push({ wrong: `section ${heading.code} lies within ${heading.within}, which does not exist` });
    }
    const criteria = part.criteria.filter((criterion) => criterion.parent === heading.code);
    expectSum(`criteria under heading ${heading.code}`, sumOfMax(criteria), heading.max);
  }
  for (const criterion of part.criteria) {
    if (!whole.some((section) => section.code === criterion.section)) {
      faults.push({
        criterion: criterion.code,
        wrong: `section ${criterion.section} does not exist in part ${part.code}`,
      });
    }
    const { parent } = criterion;
    if (parent !== undefined && !part.sections.some((section) => section.code === parent && section.within)) {
      faults.push({ criterion: criterion.code, wrong: `heading ${parent} does not exist` });
    }
  }
  return faults;
}

function levelFaults(criterion: Criterion): Found[] {
  const faults: Found[] = [];
  const fault = (wrong: string) => faults.push({ criterion: criterion.code, wrong });
  const cases = new Set(criterion.levels.map((level) => level.case));
  if (cases.size > 1 && cases.has(undefined)) fault('some levels have a case and some have none');
  if (criterion.levels.some(hasSuspicion) && criterion.sourceAnomaly === undefined) {
    fault('a level is suspected wrong but sourceAnomaly does not say why');
  }
  for (const name of cases) {
    const levels = criterion.levels.filter((level) => level.case === name);
    const where = name === undefined ? '' : ` of ${name}`;
    const top = levels.at(-1)?.points;
    if (top !== criterion.max) fault(`the top level${where} is ${top}, the maximum ${criterion.max}`);
    // Sets 07 (3.1) and 23 (6.2) print the same points twice; the flagged reading must still ascend.
    if (!ascends(levels.map((level) => level.suspectedPoints ?? level.points))) {
      fault(`the levels${where} do not ascend: ${levels.map((level) => level.points).join(', ')}`);
    }
  }
  const lowest = Math.min(...criterion.levels.map((level) => level.points));
  if (lowest > 0 && !criterion.implicitZero) fault('no level gives 0 and implicitZero is not set');
  if (lowest === 0 && criterion.implicitZero) fault('a level gives 0 already, yet implicitZero is set');
  return faults;
}

function referenceFaults(criterion: Criterion, criteria: Criterion[]): Found[] {
  const { code, dependsOn } = criterion;
  if (dependsOn === undefined) return [];
  if (dependsOn === code) return [{ criterion: code, wrong: 'depends on itself' }];
  return exists(criteria, dependsOn)
    ? []
    : [{ criterion: code, wrong: `depends on ${dependsOn}, which does not exist` }];
}

/** Ghi chú cuối mỗi bộ: `***`, `****`, `*****` mark the least level for 3, 4, 5 stars; the lists are cumulative. */
function leastLevelFaults(set: CriteriaSet, criteria: Criterion[]): Found[] {
  const faults: Found[] = [];
  for (const star of [3, 4, 5] as const) {
    const list = set.starMinimums[star];
    const fault = (criterion: string, wrong: string) =>
      faults.push({ criterion, wrong: `least level for ${star} stars: ${wrong}` });
    for (const code of repeated(list.map((entry) => entry.criterion))) fault(code, 'named twice');
    for (const entry of list) {
      const criterion = criteria.find(({ code }) => code === entry.criterion);
      if (!criterion) fault(entry.criterion, 'this criterion does not exist');
      else if (!criterion.levels.some((level) => level.points === entry.points)) {
        fault(entry.criterion, `no level gives ${entry.points}`);
      }
    }
    for (const criterion of criteria) {
      const listed = pointsFor(list, criterion.code);
      const printed = printedLeast(criterion, star);
      const stated = criterion.requiredPoints?.[star];
      if (listed !== printed)
        fault(criterion.code, `starMinimums says ${listed ?? 'none'}, the levels ${printed ?? 'none'}`);
      if (listed !== stated)
        fault(criterion.code, `starMinimums says ${listed ?? 'none'}, requiredPoints ${stated ?? 'none'}`);
    }
  }
  return faults;
}

/** The highest points marked for this star or a lower one: the minima of 3 stars hold for 4 and 5 too. */
function printedLeast(criterion: Criterion, star: number): number | undefined {
  const marked = criterion.levels.filter((level) => level.minForStar !== undefined && level.minForStar <= star);
  return marked.length === 0 ? undefined : Math.max(...marked.map((level) => level.points));
}

function conditionFaults(set: CriteriaSet, criteria: Criterion[]): Found[] {
  return set.mandatory.flatMap((condition, index) => {
    const faults: Found[] = [];
    if (condition.criterion !== undefined && !exists(criteria, condition.criterion)) {
      faults.push({
        criterion: condition.criterion,
        wrong: `condition ${index} is about a criterion that does not exist`,
      });
    }
    // A reworded text must not lose, in silence, the knock-out that follows from marks of 0.
    if (/\b0 điểm/.test(condition.text) && criteriaClosedByZero(set, condition).length === 0) {
      faults.push({
        wrong: `condition ${index} speaks of 0 points at criteria that cannot be read from "${condition.text}"`,
      });
    }
    return faults;
  });
}

const sumOfMax = (items: { max: number }[]): number => items.reduce((sum, item) => sum + item.max, 0);
const repeated = (codes: string[]): string[] => [
  ...new Set(codes.filter((code, index) => codes.indexOf(code) !== index)),
];
const exists = (criteria: Criterion[], code: string): boolean => criteria.some((criterion) => criterion.code === code);
const ascends = (points: number[]): boolean =>
  points.every((value, index) => index === 0 || value > (points[index - 1] ?? 0));
const pointsFor = (list: LeastLevel[], code: string) => list.find((entry) => entry.criterion === code)?.points;
const hasSuspicion = (level: Level): boolean =>
  level.suspectedPoints !== undefined ||
  level.suspectedMinForStar !== undefined ||
  level.suspectedDescription !== undefined;
