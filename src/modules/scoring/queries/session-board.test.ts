import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import { expect, test } from 'vitest';
import type { DB } from '#platform/schema.generated.ts';
import {
  createCouncil,
  createDossier,
  noon,
  performerOf,
  type TestCouncil,
  ward,
} from '../../../../tests/support/council.ts';
import { actsIn } from '../../../../tests/support/council-acts.ts';
import { createSession, type TestItem } from '../../../../tests/support/council-session.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { proposeKnockOutOutside } from '../commands/propose-knock-out.ts';
import { saveDraftMark } from '../commands/save-draft-mark.ts';
import { sessionBoard } from './session-board.ts';

const held = useDatabase();

const boardOf = (council: TestCouncil, sessionId: string, db = held.db) =>
  sessionBoard(db, council.secretary.actor, { sessionId, now: noon });

test('the board takes the same few statements for two products and for twenty', async () => {
  const council = await createCouncil(held.owner, { members: 4, sets: [] });
  const statements = async (products: number) => {
    council.dossiers = await Promise.all(Array.from({ length: products }, () => createDossier(held.owner, ward)));
    const { sessionId, items } = await createSession(held.owner, council);
    for (const item of items.slice(0, 2)) await actsIn(held.db).submit(item, council.chair, 70);
    let count = 0;
    const counting = new Kysely<DB>({
      dialect: new PostgresDialect({ pool: held.pool }),
      plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
      log: () => {
        count += 1;
      },
    });
    expect((await boardOf(council, sessionId, counting)).products.length).toBe(products);
    const first = count;
    count = 0;
    await boardOf(council, sessionId, counting);
    return { first, again: count };
  };
  await statements(1);
  const few = await statements(2);
  expect(await statements(20)).toEqual(few);
  expect(few.first).toBeLessThanOrEqual(9);
  // Nothing changed since: marks are not read again.
  expect(few.again).toBe(few.first - 1);
});

test('drafts show as progress, an absent member as absent, and an over-limit product names what differs', async () => {
  const council = await createCouncil(held.owner, { members: 2, sets: ['QD26-06', 'QD26-11'] });
  const away = council.members[1];
  if (!away) throw new Error('no member');
  const { sessionId, items } = await createSession(held.owner, council, { absent: [away] });
  const [first] = items as [TestItem];
  const [member] = council.members;
  await saveDraftMark(performerOf(held.db, council.chair.actor), {
    sheetId: items[1]?.sheets.get(council.chair.memberId),
    criterion: '1.1',
    value: '1',
    version: 0,
  });
  for (const [one, total] of [
    [council.chair, 60],
    [council.deputy, 75],
    [member, 70],
  ] as const)
    if (one) await actsIn(held.db).submit(first, one, total);
  const board = await boardOf(council, sessionId);
  expect(board.members.map(({ attendance, officeLabel }) => [attendance, officeLabel])).toEqual([
    ['present', 'Chủ tịch'],
    ['present', 'Phó CT'],
    ['present', 'Ủy viên'],
    ['absent', 'Ủy viên'],
  ]);
  const [wide, begun] = board.products;
  expect(wide).toMatchObject({ lowest: 60, highest: 75, mean: '68.33', overLimit: true, submitted: 3, expected: 3 });
  expect(wide?.differing[0]?.lowestBy.every((name) => name.startsWith('Nguyễn Mẫu'))).toBe(true);
  expect(begun?.cells).toEqual([
    { state: 'scoring', done: 1, of: expect.any(Number) },
    { state: 'not-opened' },
    { state: 'not-opened' },
    { state: 'absent' },
  ]);
  expect(board.facts).toMatchObject({ present: 3, invited: 4, submitted: 3, expected: 6, overLimit: 1 });
});

test('an upheld knock-out takes the provisional stars at the next reading', async () => {
  const council = await createCouncil(held.owner, { members: 0 });
  const { sessionId, items } = await createSession(held.owner, council);
  const [item] = items as [TestItem];
  const acts = actsIn(held.db);
  await acts.submit(item, council.chair, 75, 4);
  expect((await boardOf(council, sessionId)).products[0]).toMatchObject({
    stars: 4,
    knockedOut: false,
    nextStar: { star: 5, pointsMissing: true },
  });
  const { knockOutId } = await acts.as(council.chair, proposeKnockOutOutside, {
    itemId: item.itemId,
    condition: 'QD26-06/0',
    reason: 'Giấy giả',
  });
  await acts.vote(knockOutId, council.chair, 'for');
  await acts.concludeKnockOut(knockOutId, council.chair);
  expect((await boardOf(council, sessionId)).products[0]).toMatchObject({
    stars: null,
    knockedOut: true,
    nextStar: null,
  });
});

test('whoever chairs gets buttons that work or say why not; nobody else gets any', async () => {
  const council = await createCouncil(held.owner, { members: 1 });
  const { sessionId } = await createSession(held.owner, council);
  const view = async (viewer: TestCouncil['chair']) =>
    (await sessionBoard(held.db, viewer.actor, { sessionId, now: noon })).products[0]?.may;
  expect(await view(council.chair)).toMatchObject({ close: { allowed: false }, open: { allowed: false } });
  expect(await view(council.deputy)).toEqual({});
  expect(await view(council.secretary)).toEqual({});
});
