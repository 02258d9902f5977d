import { expect, test } from 'vitest';
import { ratePanel } from '#modules/regulation/rules/star-rating.ts';
import { createCouncil, type TestMember } from '../../../../tests/support/council.ts';
import { actsIn } from '../../../../tests/support/council-acts.ts';
import { createSession, setOf, type TestItem, valuesOf } from '../../../../tests/support/council-session.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { marksWithTotal } from '../../../../tests/support/marks.ts';
import { concludeLevels } from './conclude-levels.ts';

const held = useDatabase();
const set = setOf('QD26-06');
const acts = () => actsIn(held.db);
const strong = marksWithTotal(set, 75, 4);
// The same points, but the least levels of four stars are not reached: 1 and 2 stars ask for none.
const weak = marksWithTotal(set, 75, 1);

async function closed(leastLevelsBy: string): Promise<{ item: TestItem; chair: TestMember; secretary: TestMember }> {
  const council = await createCouncil(held.owner, { members: 1, rules: { leastLevelsBy } });
  const { items } = await createSession(held.owner, council);
  const item = items[0] as TestItem;
  for (const [index, member] of council.scorers.entries())
    await acts().submit(item, member, 75, 1, { values: valuesOf('QD26-06', index === 0 ? weak : strong) });
  await acts().close(item, council.chair);
  return { item, chair: council.chair, secretary: council.secretary };
}

const ratingOf = (item: TestItem) =>
  held.db.selectFrom('scoring.rating').selectAll().where('agendaItemId', '=', item.itemId).executeTakeFirstOrThrow();
const leastLevels = set.starMinimums[4].map(({ criterion, points }) => ({
  criterion,
  value: String(points),
  reason: 'đã xem hồ sơ',
}));

test('the rating is what ratePanel says of the stored sheets, and one member short of a level costs the star', async () => {
  const { item, chair } = await closed('conclusion');
  await acts().settle(item, chair);
  const expected = ratePanel(set, { members: [weak, strong, strong], knockOuts: [], conclusion: {} });
  const rating = await ratingOf(item);
  expect(rating).toMatchObject({ stars: expected.stars, total: '75.00', pointsSum: 225, sheetCount: 3 });
  expect(rating.result).toEqual({ ...JSON.parse(JSON.stringify(expected)), round: 1, overLimit: false });
  expect(rating.stars).toBeLessThan(4);
});

test("the council's conclusion on the least levels decides where its rules say so", async () => {
  const { item, chair, secretary } = await closed('conclusion');
  await acts().as(secretary, concludeLevels, { itemId: item.itemId, levels: leastLevels });
  await acts().settle(item, chair);
  const rating = await ratingOf(item);
  expect(rating).toMatchObject({ stars: 4, total: '75.00' });
  const conclusion = Object.fromEntries(
    leastLevels.map(({ criterion, value }) => [criterion, { points: Number(value) }]),
  );
  const expected = ratePanel(set, { members: [weak, strong, strong], knockOuts: [], conclusion });
  expect(rating.result).toMatchObject(JSON.parse(JSON.stringify(expected)));
});

test('where every member must reach the least levels, the council concludes none', async () => {
  const { item, secretary, chair } = await closed('every-member');
  await expect(
    acts().as(secretary, concludeLevels, { itemId: item.itemId, levels: leastLevels }),
  ).rejects.toMatchObject({ code: 'level.every-member' });
  await acts().settle(item, chair);
  expect((await ratingOf(item)).stars).toBeLessThan(4);
});

test('only levels that the set prints are concluded; an empty one takes the conclusion back', async () => {
  const { item, secretary } = await closed('conclusion');
  const conclude = (levels: { criterion: string; value: string }[]) =>
    acts().as(secretary, concludeLevels, { itemId: item.itemId, levels });
  const concluded = () =>
    held.db
      .selectFrom('scoring.levelConclusion')
      .select(['criterionCode', 'points'])
      .where('agendaItemId', '=', item.itemId)
      .execute();
  await expect(conclude([{ criterion: '1.1', value: '99' }])).rejects.toMatchObject({ code: 'level.no-such-level' });
  await expect(conclude([{ criterion: '99', value: '1' }])).rejects.toMatchObject({ code: 'level.no-such-level' });
  await conclude([{ criterion: '1.1', value: '2' }]);
  await conclude([{ criterion: '1.1', value: '3' }]);
  expect(await concluded()).toEqual([{ criterionCode: '1.1', points: 3 }]);
  await conclude([{ criterion: '1.1', value: '' }]);
  expect(await concluded()).toEqual([]);
});

test('settling happens once, after closing, by whoever chairs', async () => {
  const { item, chair, secretary } = await closed('conclusion');
  await expect(acts().settle(item, secretary)).rejects.toMatchObject({ code: 'role-missing' });
  const outcomes = await Promise.allSettled([acts().settle(item, chair), acts().settle(item, chair)]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBe(1);
  await expect(acts().settle(item, chair)).rejects.toMatchObject({ code: 'agenda-item.wrong-state' });
  const names = (await acts().eventsAbout(item.itemId)).map(({ name }) => name);
  expect(names.filter((name) => name === 'agenda-item.settle').length).toBe(1);
});
