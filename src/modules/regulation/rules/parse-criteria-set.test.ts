import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { criteriaOf } from './criteria-set.ts';
import { CriteriaSetError, parseCriteriaSet, parseCriteriaSets } from './parse-criteria-set.ts';

const json = JSON.parse(readFileSync(new URL('../../../../seeds/criteria/qd26-2026.json', import.meta.url), 'utf8'));

// The planted faults reach into untyped JSON on purpose.
// biome-ignore lint/suspicious/noExplicitAny: the shape is what these tests break
type Json = any;
const copyOf = (number: number): Json => structuredClone(json[number - 1]);
const criterion = (set: Json, code: string): Json =>
  set.parts.flatMap((part: Json) => part.criteria).find((one: Json) => one.code === code);

test('the 26 sets in force are accepted: 787 criteria, 2,579 levels', () => {
  const sets = parseCriteriaSets(json);
  expect(sets.length).toBe(26);
  expect(sets.flatMap(criteriaOf).length).toBe(787);
  expect(sets.flatMap(criteriaOf).flatMap((one) => one.levels).length).toBe(2579);
});

test('a parsed set parses again, unchanged', () => {
  for (const set of parseCriteriaSets(json)) expect(parseCriteriaSet(JSON.parse(JSON.stringify(set)))).toEqual(set);
});

const planted: [what: string, number: number, plant: (set: Json) => void, found: string][] = [
  [
    'a part off its points',
    1,
    (set) => {
      set.parts[1].max = 26;
    },
    'QD26-01: part B has 26 points, not 25',
  ],
  [
    'a missing part',
    1,
    (set) => {
      set.parts.pop();
    },
    'the parts are AB, not A, B, C',
  ],
  [
    'a section off its sum',
    1,
    (set) => {
      set.parts[0].sections[0].max = 19;
    },
    'sections of part A add up to 41, not 40',
  ],
  [
    'a section with other criteria',
    1,
    (set) => {
      set.parts[0].criteria.splice(0, 1);
    },
    'criteria of section 1 add up to 15, not 18',
  ],
  [
    'a sub-heading off its sum',
    11,
    (set) => {
      set.parts[2].sections[1].max = 5;
    },
    'headings within section 6 add up to 16, not 15',
  ],
  [
    'a section that does not exist',
    1,
    (set) => {
      criterion(set, '1.1').section = '77';
    },
    'QD26-01, criterion 1.1: section 77 does not exist',
  ],
  [
    'a top level off the maximum',
    1,
    (set) => {
      criterion(set, '4.1').max = 4;
    },
    'QD26-01, criterion 4.1: the top level is 5, the maximum 4',
  ],
  [
    'levels out of order',
    1,
    (set) => {
      criterion(set, '5.2').levels[1].points = 0;
    },
    'criterion 5.2: the levels do not ascend: 0, 0, 2',
  ],
  [
    'an unflagged repeated level',
    7,
    (set) => {
      delete criterion(set, '3.1').levels[1].suspectedPoints;
    },
    'criterion 3.1: the levels do not ascend: 1, 1, 3',
  ],
  [
    'a suspicion without its reason',
    7,
    (set) => {
      delete criterion(set, '3.1').sourceAnomaly;
    },
    'criterion 3.1: a level is suspected wrong',
  ],
  [
    'a case out of order',
    26,
    (set) => {
      criterion(set, '8').levels[2].points = 3;
    },
    'criterion 8: the levels of TH2 do not ascend',
  ],
  [
    'a case missing on one level',
    26,
    (set) => {
      delete criterion(set, '8').levels[2].case;
    },
    'criterion 8: some levels have a case and some have none',
  ],
  [
    'no way to score 0',
    1,
    (set) => {
      delete criterion(set, '4.1').implicitZero;
    },
    'criterion 4.1: no level gives 0',
  ],
  [
    'two ways to score 0',
    1,
    (set) => {
      criterion(set, '5.2').implicitZero = true;
    },
    'criterion 5.2: a level gives 0 already',
  ],
  [
    'a least level of no criterion',
    1,
    (set) => {
      set.starMinimums[4][0].criterion = '9.9';
    },
    'criterion 9.9: least level for 4 stars: this criterion does not exist',
  ],
  [
    'a least level that no level gives',
    1,
    (set) => {
      set.starMinimums[3][0].points = 7;
    },
    'criterion 2.2: least level for 3 stars: no level gives 7',
  ],
  [
    'a least level named twice',
    1,
    (set) => {
      set.starMinimums[3].push(set.starMinimums[3][0]);
    },
    'criterion 2.2: least level for 3 stars: named twice',
  ],
  [
    'a least level dropped',
    1,
    (set) => {
      set.starMinimums[5].pop();
    },
    'criterion 10: least level for 5 stars: starMinimums says none, the levels 3',
  ],
  [
    'requiredPoints that disagree',
    1,
    (set) => {
      criterion(set, '2.2').requiredPoints[3] = 1;
    },
    'criterion 2.2: least level for 3 stars: starMinimums says 2, requiredPoints 1',
  ],
  [
    'a printed star moved',
    1,
    (set) => {
      criterion(set, '10').levels[0].minForStar = 4;
    },
    'criterion 10: least level for 3 stars: starMinimums says 1, the levels none',
  ],
  [
    'a code used twice',
    1,
    (set) => {
      criterion(set, '1.2').code = '1.1';
    },
    'QD26-01, criterion 1.1: appears twice',
  ],
  [
    'a dependence on nothing',
    1,
    (set) => {
      criterion(set, '5.2').dependsOn = '5.9';
    },
    'criterion 5.2: depends on 5.9, which does not exist',
  ],
  [
    'a condition about nothing',
    1,
    (set) => {
      set.mandatory[3].criterion = '9.9';
    },
    'criterion 9.9: condition 3 is about a criterion that does not exist',
  ],
  [
    'a zero rule that cannot be read',
    16,
    (set) => {
      set.mandatory[3].text = 'Dừng chấm nếu bị 0 điểm ở cảm quan.';
    },
    'condition 3 speaks of 0 points',
  ],
  [
    'a misspelt key',
    1,
    (set) => {
      criterion(set, '4.1').implicitzero = true;
    },
    'QD26-01, criterion 4.1: parts.1.criteria.0: Unrecognized key',
  ],
  [
    'points that are not whole',
    1,
    (set) => {
      criterion(set, '4.1').levels[0].points = 1.5;
    },
    'QD26-01, criterion 4.1: parts.1.criteria.0.levels.0.points',
  ],
  [
    'a date that is none',
    1,
    (set) => {
      set.effectiveFrom = '2026-02-30';
    },
    'QD26-01: effectiveFrom',
  ],
];

describe('a planted fault is named with set and criterion', () => {
  test.each(planted)('%s', (_what, number, plant, found) => {
    const set = copyOf(number);
    plant(set);
    expect(() => parseCriteriaSet(set)).toThrow(CriteriaSetError);
    expect(() => parseCriteriaSet(set)).toThrow(found);
  });

  test('two sets of one code, and things that are no sets', () => {
    expect(() => parseCriteriaSets([copyOf(1), copyOf(1)])).toThrow('QD26-01: this code appears twice');
    for (const nothing of [null, {}, [], 'QD26-01', [null]])
      expect(() => parseCriteriaSets(nothing)).toThrow(CriteriaSetError);
  });
});
