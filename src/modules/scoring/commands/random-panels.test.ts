import { expect, test } from 'vitest';
import type { Criterion, Marks } from '#modules/regulation/rules/criteria-set.ts';
import { createCouncil, type TestMember } from '../../../../tests/support/council.ts';
import { actsIn } from '../../../../tests/support/council-acts.ts';
import { createSession, setOf, type TestItem, valuesOf } from '../../../../tests/support/council-session.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { concludeLevels } from './conclude-levels.ts';
import { submitScoreSheet } from './submit-score-sheet.ts';

const held = useDatabase();
const acts = () => actsIn(held.db);
const ways = ['conclusion', 'every-member', 'average'] as const;
const bands = [90, 70, 50, 30, 0];
const seen = new Set<number | string | null>();

/** What the council found, counted by hand from what each member wrote: nothing of the rating's own code is asked. */
function expectedOf(setCode: string, sheets: Marks[], by: (typeof ways)[number], concluded: Record<string, number>) {
  const criteria = setOf(setCode).parts.flatMap((part) => part.criteria);
  const pointsAt = (code: string) => sheets.map((marks) => marks[code]?.points ?? 0);
  const sum = criteria.reduce((all, { code }) => all + pointsAt(code).reduce((one, more) => one + more, 0), 0);
  const count = sheets.length;
  const reaches = (star: number) =>
    criteria.every(({ code, levels }) => {
      const least = levels.filter((one) => one.minForStar && one.minForStar <= star).map(({ points }) => points);
      const needed = Math.max(0, ...least);
      if (by === 'average') return pointsAt(code).reduce((one, more) => one + more, 0) >= needed * count;
      if (by === 'conclusion' && code in concluded) return (concluded[code] as number) >= needed;
      return pointsAt(code).every((points) => points >= needed);
    });
  const stars = [5, 4, 3, 2, 1].find((star, place) => sum >= (bands[place] as number) * count && reaches(star));
  const hundredths = String(Math.floor((sum * 100) / count)).padStart(3, '0');
  return { total: `${hundredths.slice(0, -2)}.${hundredths.slice(-2)}`, stars, pointsSum: sum, sheetCount: count };
}

test.each(Array.from({ length: 30 }, (_, index) => index))('a random council is counted right (%i)', async (seed) => {
  const next = randomFrom(seed + 1);
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(next() * values.length)] as Value;
  const setCode = pick(['QD26-06', 'QD26-11', 'QD26-16', 'QD26-21']);
  const leastLevelsBy = ways[seed % 3] as (typeof ways)[number];
  const spreadLimit = pick([1, 10, 50]);
  const council = await createCouncil(held.owner, {
    members: 1 + Math.floor(next() * 5),
    sets: [setCode],
    rules: { leastLevelsBy, spreadLimit },
  });
  const { items } = await createSession(held.owner, council);
  const item = items[0] as TestItem;
  // The chair leads; of the others each may have an interest.
  const recused = council.scorers.slice(1).filter(() => next() < 0.3);
  for (const member of recused) await acts().declare(item, member);
  const scoring = council.scorers.filter((member) => !recused.includes(member));
  const lean = pick([0.1, 0.3, 1, 2]);
  const written = async (): Promise<Marks[]> => {
    const sheets: Marks[] = [];
    for (const member of scoring) sheets.push(await handIn(item, member, randomMarks(setCode, next, lean)));
    return sheets;
  };
  const first = await written();
  const totals = first.map((marks) => Object.values(marks).reduce((sum, { points }) => sum + points, 0));
  const over = Math.max(...totals) - Math.min(...totals) > spreadLimit;
  if (over) await acts().discuss(item, council.chair);
  const deciding = over ? await written() : first;
  await acts().close(item, council.chair);
  const concluded: Record<string, number> = {};
  if (leastLevelsBy === 'conclusion') {
    for (const { criterion } of setOf(setCode).starMinimums[5])
      if (next() < 0.5) concluded[criterion] = deciding[0]?.[criterion]?.points ?? 0;
    const levels = Object.entries(concluded).map(([criterion, points]) => {
      return { criterion, value: String(points), reason: 'Đã xem hồ sơ' };
    });
    if (levels.length > 0) await acts().as(council.secretary, concludeLevels, { itemId: item.itemId, levels });
  }
  await acts().settle(item, council.chair);
  const rating = await held.db
    .selectFrom('scoring.rating')
    .selectAll()
    .where('agendaItemId', '=', item.itemId)
    .executeTakeFirstOrThrow();
  const { stars, ...figures } = expectedOf(setCode, deciding, leastLevelsBy, concluded);
  expect(rating).toMatchObject(figures);
  // Set 16: a 0 at 6.1 to 6.4 stops the scoring, whatever the points.
  const stops = setCode === 'QD26-16' && ['6.1', '6.2', '6.3', '6.4'].some((code) => isZero(code, deciding, concluded));
  expect(rating.stars).toBe(stops ? null : stars);
  seen
    .add(rating.stars)
    .add(over ? 'discussed' : 'once')
    .add(recused.length > 0 ? 'recused' : 'whole');
  const kept = await held.db
    .selectFrom('scoring.scoreSheet')
    .select(['memberId', 'round', 'state', 'marks'])
    .where('agendaItemId', '=', item.itemId)
    .where('round', '=', 1)
    .execute();
  for (const [index, { memberId }] of scoring.entries())
    expect(kept.find((sheet) => sheet.memberId === memberId)).toMatchObject({
      state: 'submitted',
      marks: first[index],
    });
  for (const { memberId } of recused)
    expect(kept.find((sheet) => sheet.memberId === memberId)).toMatchObject({ state: 'shut', marks: {} });
});

test('many kinds of council were among them', () => {
  expect([...seen].sort()).toEqual([1, 2, 3, 4, 5, 'discussed', null, 'once', 'recused', 'whole']);
});

const isZero = (code: string, sheets: Marks[], concluded: Record<string, number>): boolean =>
  code in concluded ? concluded[code] === 0 : sheets.some((marks) => marks[code]?.points === 0);

async function handIn(item: TestItem, member: TestMember, marks: Marks): Promise<Marks> {
  const { id: sheetId, version } = await acts().sheetOf(item.itemId, member);
  await acts().as(member, submitScoreSheet, { sheetId, version, values: valuesOf(item.setCode, marks) });
  return marks;
}

/** One level at each criterion; `lean` under 1 prefers the high ones. */
function randomMarks(setCode: string, next: () => number, lean: number): Marks {
  const marks: Marks = {};
  for (const criterion of setOf(setCode).parts.flatMap((part) => part.criteria)) {
    const points = pointsOf(criterion);
    const chosen = points[Math.floor(next() ** lean * points.length)] as number;
    const barred = criterion.dependsOn !== undefined && marks[criterion.dependsOn]?.points === 0;
    marks[criterion.code] = { points: barred ? 0 : chosen };
  }
  return marks;
}

const pointsOf = ({ levels, implicitZero }: Criterion): number[] => [
  ...(implicitZero ? [0] : []),
  ...levels.map(({ points }) => points),
];

/** mulberry32: the same councils at every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
