import { beforeAll, expect, test } from 'vitest';
import { ratePanel } from '#modules/regulation/rules/star-rating.ts';
import { createCouncil, noon, type TestCouncil, type TestMember } from '../../../../tests/support/council.ts';
import { actsIn } from '../../../../tests/support/council-acts.ts';
import { createSession, setOf, type TestItem } from '../../../../tests/support/council-session.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { marksWithTotal } from '../../../../tests/support/marks.ts';
import { closeSession } from '../commands/close-session.ts';
import { concludeLevels } from '../commands/conclude-levels.ts';
import { proposeKnockOutOutside } from '../commands/propose-knock-out.ts';
import { resultsTable } from '../papers/results-table.ts';
import { sessionMinutes } from '../papers/session-minutes.ts';
import { itemResult } from './item-result.ts';
import { minutesOf } from './minutes-of.ts';
import { sessionBoard } from './session-board.ts';

const held = useDatabase();
const set = setOf('QD26-06');
let council: TestCouncil;
let sessionId: string;
let wide: TestItem;
let out: TestItem;
let conflicted: TestMember;

/** Two products: one in two rounds with an interest and concluded levels, one knocked out on the chair's side. */
beforeAll(async () => {
  council = await createCouncil(held.owner, { members: 2, sets: ['QD26-06', 'QD26-11'] });
  const session = await createSession(held.owner, council);
  sessionId = session.sessionId;
  [wide, out] = session.items as [TestItem, TestItem];
  conflicted = council.members[1] as TestMember;
  const acts = actsIn(held.db);
  const panel = council.scorers.filter((member) => member !== conflicted);
  await acts.declare(wide, conflicted, 'Người thân góp vốn');
  for (const [index, member] of panel.entries())
    await acts.submit(wide, member, 70 + 6 * index, 1, { opinion: index === 0 ? 'Làm rõ câu chuyện' : '' });
  await acts.discuss(wide, council.chair);
  for (const [index, member] of panel.entries())
    await acts.submit(wide, member, 74 + index, 3, { opinion: index === 0 ? 'Đã xem bản gốc' : '' });
  await acts.close(wide, council.chair);
  const least = set.starMinimums[4].map(({ criterion, points }) => ({ criterion, value: String(points) }));
  await acts.as(council.secretary, concludeLevels, { itemId: wide.itemId, levels: least });
  await acts.settle(wide, council.chair);

  for (const member of council.scorers) await acts.submit(out, member, 80, 3);
  const { knockOutId } = await acts.as(council.deputy, proposeKnockOutOutside, {
    itemId: out.itemId,
    condition: 'QD26-11/0',
    reason: 'Giấy giả',
  });
  await acts.vote(knockOutId, council.chair, 'for');
  await acts.vote(knockOutId, council.deputy, 'for');
  for (const member of council.members) await acts.vote(knockOutId, member, 'against');
  await acts.concludeKnockOut(knockOutId, council.chair);
  await acts.close(out, council.chair);
  await acts.settle(out, council.chair);
});

test('there are no minutes before the session is closed', async () => {
  await expect(minutesOf(held.db, council.secretary.actor, { sessionId })).rejects.toMatchObject({
    code: 'session.wrong-state',
  });
  await actsIn(held.db).as(council.chair, closeSession, { sessionId });
});

test('both rounds stand with every sheet; the last decides and is what was settled', async () => {
  const { products } = await minutesOf(held.db, council.secretary.actor, { sessionId });
  const [product] = products;
  expect(product?.rounds).toMatchObject([
    {
      number: 1,
      average: '76.00',
      highest: 82,
      lowest: 70,
      spread: 12,
      overLimit: true,
      ballots: { issued: 3, collected: 3 },
    },
    { number: 2, average: '75.00', highest: 76, lowest: 74, spread: 2, overLimit: false },
  ]);
  expect(product?.rounds[1]?.sheets.map(({ total, reason }) => [total, reason])).toEqual([
    [74, 'Đã xem bản gốc'],
    [75, undefined],
    [76, undefined],
  ]);
  expect(product?.rounds[1]?.sheets.every(({ parts, total }) => parts.A + parts.B + parts.C === total)).toBe(true);
  expect(product?.opinions).toEqual([`${council.chair.actor.name}: Làm rõ câu chuyện`]);
  expect(product?.conflicts).toEqual([{ name: conflicted.actor.name, reason: 'Người thân góp vốn' }]);
  expect(product?.absences).toEqual([]);
  const conclusion = Object.fromEntries(set.starMinimums[4].map(({ criterion, points }) => [criterion, { points }]));
  const expected = ratePanel(set, {
    members: [74, 75, 76].map((total) => marksWithTotal(set, total, 3)),
    knockOuts: [],
    conclusion,
  });
  expect(expected.stars).toBe(4);
  expect(product?.result).toMatchObject({ stars: 4, knockedOut: false, nextStar: { stars: 5, points: '15.00' } });
  expect(product?.leastLevels.filter(({ stars }) => stars <= 4).every(({ reached }) => reached)).toBe(true);
});

test('a knock-out on the chair’s side takes the stars and says how the votes stood', async () => {
  const { products } = await minutesOf(held.db, council.secretary.actor, { sessionId });
  expect(products[1]).toMatchObject({
    rounds: [{ average: '80.00' }],
    knockOuts: [
      {
        proposedBy: [council.deputy.actor.name],
        votes: { for: 2, against: 2, abstained: 0 },
        decidedByChair: true,
        upheld: true,
      },
    ],
    result: { stars: null, knockedOut: true, nextStar: undefined },
  });
});

test('both papers are made of exactly this value, and page and board agree with it', async () => {
  const minutes = await minutesOf(held.db, council.secretary.actor, { sessionId });
  expect((await sessionMinutes(minutes)).byteLength).toBeGreaterThan(5000);
  expect((await resultsTable(minutes)).byteLength).toBeGreaterThan(5000);
  const result = await itemResult(held.db, council.deputy.actor, { itemId: wide.itemId });
  expect(result).toMatchObject({ settled: true, stars: 4, total: '75.00', spread: { lowest: 74, highest: 76 } });
  expect(result?.members.map(({ total, firstRoundTotal }) => [total, firstRoundTotal])).toEqual([
    [74, 70],
    [75, 76],
    [76, 82],
    [null, null],
  ]);
  const board = await sessionBoard(held.db, council.head.actor, { sessionId, now: noon });
  expect(board.products).toMatchObject([
    { state: 'settled', round: 2, stars: 4, mean: '75.00', knockedOut: false },
    { state: 'settled', stars: null, mean: '80.00', knockedOut: true },
  ]);
  expect(board.events.length).toBe(20);
  expect(board.events[0]?.sentence).toContain(council.chair.actor.name);
});
