import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scoreFile } from '../score-file.ts';
import type { CriteriaSet, Marks } from './criteria-set.ts';
import { parseCriteriaSets } from './parse-criteria-set.ts';
import { ratePanel } from './star-rating.ts';

// A second calculation that shares nothing with the first: straight from the JSON, least levels from the printed stars
// beside the levels (not `starMinimums`), fractions cross-multiplied in BigInt, stars searched from 1 upwards.
const json = JSON.parse(readFileSync(new URL('../../../../seeds/criteria/qd26-2026.json', import.meta.url), 'utf8'));
const sets = parseCriteriaSets(json);

interface RawCriterion {
  code: string;
  implicitZero?: boolean;
  dependsOn?: string;
  levels: { points: number; minForStar?: number; case?: 'TH1' | 'TH2' }[];
}
interface RawSet {
  code: string;
  parts: { code: string; criteria: RawCriterion[] }[];
  mandatory: { type: string }[];
}
interface Panel {
  members: Marks[];
  knockOuts: string[];
  conclusion?: Record<string, number>;
}

function oracle(set: RawSet, { members, knockOuts, conclusion = {} }: Panel) {
  const n = BigInt(members.length);
  const criteria = set.parts.flatMap((part) => part.criteria);
  const pointsOf = (marks: Marks, list: RawCriterion[]) => list.map((one) => BigInt(marks[one.code]?.points ?? 0));
  const add = (values: bigint[]) => values.reduce((sum, value) => sum + value, 0n);
  const print = (hundredths: bigint) => `${hundredths / 100n}.${`${hundredths % 100n}`.padStart(2, '0')}`;
  const all = (list: RawCriterion[]) => add(members.flatMap((marks) => pointsOf(marks, list)));
  const holders = (code: string) =>
    code in conclusion ? [conclusion[code] ?? 0] : members.map((marks) => marks[code]?.points ?? 0);

  const missedAt = (star: number) =>
    criteria.flatMap((one) => {
      let needed = -1;
      for (const level of one.levels)
        if (level.minForStar && level.minForStar <= star) needed = Math.max(needed, level.points);
      const have = holders(one.code).sort((a, b) => a - b)[0] ?? 0;
      return have < needed ? [{ criterion: one.code, needed, have }] : [];
    });
  const thresholds: Record<number, bigint> = { 1: 0n, 2: 30n, 3: 50n, 4: 70n, 5: 90n };
  let reached = 1;
  for (const star of [2, 3, 4, 5]) {
    if (all(criteria) >= (thresholds[star] ?? 0n) * n && missedAt(star).length === 0) reached = star;
  }
  const blockedBy: Record<string, unknown> = {};
  for (let star = reached + 1; star <= 5; star++) {
    const short = (thresholds[star] ?? 0n) * n - all(criteria);
    const points = short > 0n ? print((short * 100n + n - 1n) / n) : '0.00';
    blockedBy[star] = { points, leastLevels: missedAt(star) };
  }
  const isZero = set.code === 'QD26-16' && ['6.1', '6.2', '6.3', '6.4'].some((code) => holders(code).includes(0));
  const names = set.mandatory.map((_, index) => `${set.code}/${index}`);
  const knockedOut = names.filter((name) => knockOuts.includes(name) || (isZero && name === 'QD26-16/3'));
  const totals = members.map((marks) => Number(add(pointsOf(marks, criteria))));
  return {
    parts: Object.fromEntries(set.parts.map((part) => [part.code, print((all(part.criteria) * 100n) / n)])),
    total: print((all(criteria) * 100n) / n),
    stars: knockedOut.length > 0 ? null : reached,
    knockedOut,
    spread: Math.max(...totals) - Math.min(...totals),
    blockedBy,
  };
}

describe.each(json as RawSet[])('random panels on $code', (raw) => {
  const set = sets.find((candidate) => candidate.code === raw.code) as CriteriaSet;
  const next = randomFrom(Number(raw.code.slice(-2)));

  test('agree with the second calculation', () => {
    const seen = new Set<number | null>();
    for (let round = 0; round < 150; round++) {
      const panel = randomPanel(raw, next);
      const expected = oracle(raw, panel);
      expect(ratePanel(set, panel)).toEqual(expected);
      seen.add(expected.stars);
      if (round < 4) expect(scoreFile(raw.code, fileOf(panel))).toEqual({ ok: true, output: expected });
    }
    expect(seen.size).toBeGreaterThanOrEqual(4);
  });
});

/** Members lean to high or low levels by turns, so that every band and many missed least levels occur. */
function randomPanel(set: RawSet, next: () => number): Panel {
  const lean = [0.05, 0.4, 1, 2, 4][Math.floor(next() * 5)] ?? 1;
  const criteria = set.parts.flatMap((part) => part.criteria);
  const member = (): Marks => {
    const marks: Marks = {};
    for (const one of criteria) {
      const choices = [...(one.implicitZero ? [{ points: 0 }] : []), ...one.levels];
      const { points, case: name } = (choices[Math.floor(next() ** lean * choices.length)] ??
        choices[0]) as RawCriterion['levels'][0];
      const isBarred = one.dependsOn !== undefined && marks[one.dependsOn]?.points === 0;
      marks[one.code] = name ? { points, case: name } : { points: isBarred ? 0 : points };
    }
    return marks;
  };
  const members = Array.from({ length: 1 + Math.floor(next() * 13) }, member);
  const knockOuts = set.mandatory.flatMap(({ type }, index) =>
    type !== 'yeu_cau' && next() < 0.02 ? [`${set.code}/${index}`] : [],
  );
  if (next() < 0.5) return { members, knockOuts };
  const concluded = criteria.filter((one) => !one.dependsOn && !one.levels[0]?.case && next() < 0.5);
  return {
    members,
    knockOuts,
    conclusion: Object.fromEntries(concluded.map((one) => [one.code, members[0]?.[one.code]?.points ?? 0])),
  };
}

const fileOf = ({ members, ...rest }: Panel): string =>
  JSON.stringify({
    ...rest,
    members: members.map((marks) =>
      Object.fromEntries(Object.entries(marks).map(([code, mark]) => [code, mark.case ? mark : mark.points])),
    ),
  });

/** mulberry32: the same panels at every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
