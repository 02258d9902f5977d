import { beforeAll, expect, test } from 'vitest';
import {
  createCouncil,
  createDossier,
  type TestCouncil,
  type TestMember,
  ward,
} from '../../../../tests/support/council.ts';
import { actsIn } from '../../../../tests/support/council-acts.ts';
import { createSession, type TestItem, valuesWithTotal } from '../../../../tests/support/council-session.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { reopenItem } from './reopen-item.ts';
import { returnScoreSheet } from './return-score-sheet.ts';

const held = useDatabase();
let council: TestCouncil;

beforeAll(async () => {
  council = await createCouncil(held.owner, { members: 13, sets: [] });
});

const acts = () => actsIn(held.db);

async function openOne(): Promise<TestItem> {
  council.dossiers = [await createDossier(held.owner, ward)];
  const { items } = await createSession(held.owner, council);
  return items[0] as TestItem;
}

const submitAll = (item: TestItem, totals: (index: number) => number, stars: 1 | 3 | 4 = 1) =>
  Promise.all(council.scorers.map((member, index) => acts().submit(item, member, totals(index), stars)));

test('a product closes when every sheet is in, and only by whoever chairs', async () => {
  const item = await openOne();
  await submitAll(item, () => 74);
  await expect(acts().close(item, council.deputy)).rejects.toMatchObject({ code: 'chair.only', status: 403 });
  await acts().close(item, council.chair);
  expect(await acts().itemOf(item.itemId)).toMatchObject({ state: 'closed', round: 1, missing: [] });
  expect((await acts().eventsAbout(item.itemId)).map(({ name }) => name)).toEqual(['agenda-item.close']);
  await expect(acts().close(item, council.chair)).rejects.toMatchObject({ code: 'agenda-item.wrong-state' });
});

test('missing sheets stop it by name, until each is excused with a reason that is kept', async () => {
  const item = await openOne();
  const [late, later] = council.members as [TestMember, TestMember];
  for (const member of council.scorers.filter((one) => one !== late && one !== later))
    await acts().submit(item, member, 70);
  await expect(acts().close(item, council.chair)).rejects.toMatchObject({
    code: 'agenda-item.sheets-missing',
    details: { count: 2, names: [late.actor.name, later.actor.name] },
  });
  const excuse = (member: TestMember) => ({ memberId: member.memberId, reason: 'về sớm' });
  await expect(acts().close(item, council.chair, [excuse(late)])).rejects.toMatchObject({ details: { count: 1 } });
  await acts().close(item, council.chair, [excuse(late), excuse(later)]);
  expect((await acts().itemOf(item.itemId)).missing).toEqual([excuse(late), excuse(later)]);
  await expect(acts().submit(item, late, 70)).rejects.toMatchObject({ code: 'agenda-item.wrong-state' });
});

test('without a single sheet there is nothing to close', async () => {
  const item = await openOne();
  const all = council.scorers.map(({ memberId }) => ({ memberId, reason: 'mất điện' }));
  await expect(acts().close(item, council.chair, all)).rejects.toMatchObject({ code: 'agenda-item.no-sheet' });
});

test('ten points apart close in the first round', async () => {
  const item = await openOne();
  await submitAll(item, (index) => (index === 0 ? 60 : 70));
  await acts().close(item, council.chair);
  expect((await acts().itemOf(item.itemId)).state).toBe('closed');
});

test('eleven points apart are discussed first; the second round keeps the first and then closes however wide', async () => {
  const item = await openOne();
  await submitAll(item, (index) => (index === 0 ? 60 : 71));
  await expect(acts().close(item, council.chair)).rejects.toMatchObject({
    code: 'agenda-item.spread-over-limit',
    details: { limit: 10 },
  });
  await acts().discuss(item, council.chair);
  expect(await acts().itemOf(item.itemId)).toMatchObject({ state: 'discussion', round: 2 });
  const again = await acts().sheetOf(item.itemId, council.chair);
  expect(again).toMatchObject({ round: 2, state: 'draft', total: null });
  // The second round begins from what the member gave.
  const drafted = await held.db
    .selectFrom('scoring.draftMark')
    .select((select) => select.fn.sum<number>('points').as('points'))
    .where('sheetId', '=', again.id)
    .executeTakeFirst();
  expect(Number(drafted?.points)).toBe(60);
  await expect(acts().discuss(item, council.chair)).rejects.toMatchObject({ code: 'agenda-item.wrong-state' });
  await submitAll(item, (index) => (index === 0 ? 59 : 71));
  await acts().close(item, council.chair);
  const sheets = await held.db
    .selectFrom('scoring.scoreSheet')
    .select(['round', 'total'])
    .where('agendaItemId', '=', item.itemId)
    .where('memberId', '=', council.chair.memberId)
    .orderBy('round')
    .execute();
  expect(sheets).toEqual([
    { round: 1, total: 60 },
    { round: 2, total: 59 },
  ]);
  await acts().settle(item, council.chair);
  const rating = await held.db
    .selectFrom('scoring.rating')
    .selectAll()
    .where('agendaItemId', '=', item.itemId)
    .executeTakeFirstOrThrow();
  expect(rating).toMatchObject({
    pointsSum: 59 + 14 * 71,
    sheetCount: 15,
    result: { round: 2, overLimit: true, spread: 12 },
  });
});

test('within the limit a discussion needs a reason, and nobody discusses while sheets are out', async () => {
  const item = await openOne();
  await expect(acts().discuss(item, council.chair, 'Xem lại 4.1')).rejects.toMatchObject({
    code: 'agenda-item.sheets-missing',
  });
  await submitAll(item, () => 70);
  await expect(acts().discuss(item, council.chair)).rejects.toMatchObject({
    code: 'agenda-item.discussion-reason-needed',
    status: 422,
  });
  await acts().discuss(item, council.chair, 'Xem lại 4.1');
  expect(await acts().itemOf(item.itemId)).toMatchObject({ discussionNote: 'Xem lại 4.1', round: 2 });
});

test('members submitting while the chair closes: each sheet is either counted or refused, never half', async () => {
  const item = await openOne();
  const excused = council.scorers.map(({ memberId }) => ({ memberId, reason: 'hết giờ' }));
  const first = council.scorers[0] as TestMember;
  await acts().submit(item, first, 70);
  const outcomes = await Promise.allSettled([
    ...council.scorers.slice(1, 8).map((member) => acts().submit(item, member, 70)),
    acts().close(item, council.chair, excused),
    ...council.scorers.slice(8).map((member) => acts().submit(item, member, 70)),
  ]);
  const closing = outcomes[7] as PromiseSettledResult<unknown>;
  expect(closing.status).toBe('fulfilled');
  const sheets = await held.db
    .selectFrom('scoring.scoreSheet')
    .select(['state', 'total', 'memberId'])
    .where('agendaItemId', '=', item.itemId)
    .execute();
  const submitted = sheets.filter(({ state }) => state === 'submitted');
  const accepted = outcomes.filter((one, index) => index !== 7 && one.status === 'fulfilled').length;
  expect(submitted.length).toBe(accepted + 1);
  expect(submitted.every(({ total }) => total === 70)).toBe(true);
  const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
  expect(refused.every((code) => code === 'agenda-item.wrong-state')).toBe(true);
  const { missing } = await acts().itemOf(item.itemId);
  // Whoever the minutes call missing is exactly who has no sheet.
  expect((missing as unknown as { memberId: string }[]).map(({ memberId }) => memberId).sort()).toEqual(
    sheets
      .filter(({ state }) => state === 'draft')
      .map(({ memberId }) => memberId)
      .sort(),
  );
});

test('reopening before the result lets a returned sheet come in again, with the marks as drafts', async () => {
  const item = await openOne();
  await submitAll(item, () => 70);
  await acts().close(item, council.chair);
  await acts().as(council.chair, reopenItem, { itemId: item.itemId, reason: 'Nhầm tiêu chí 4.1' });
  expect(await acts().itemOf(item.itemId)).toMatchObject({ state: 'open', round: 1, closedAt: null });
  const member = council.members[0] as TestMember;
  const returned = { itemId: item.itemId, memberId: member.memberId, reason: 'Nhầm tiêu chí 4.1' };
  await expect(acts().as(council.deputy, returnScoreSheet, returned)).rejects.toMatchObject({ code: 'chair.only' });
  await acts().as(council.chair, returnScoreSheet, returned);
  const sheet = await acts().sheetOf(item.itemId, member);
  expect(sheet).toMatchObject({ state: 'draft', total: null, submittedAt: null });
  expect(sheet.marks).toEqual({});
  const drafts = await held.db
    .selectFrom('scoring.draftMark')
    .select('criterionCode')
    .where('sheetId', '=', sheet.id)
    .execute();
  expect(drafts.length).toBe(Object.keys(valuesWithTotal('QD26-06', 70, 1)).length);
  await expect(acts().as(council.chair, returnScoreSheet, returned)).rejects.toMatchObject({
    code: 'score-sheet.not-submitted',
  });
  await acts().submit(item, member, 72);
  await acts().close(item, council.chair);
  await acts().settle(item, council.chair);
  await expect(acts().as(council.chair, reopenItem, { itemId: item.itemId, reason: 'x' })).rejects.toMatchObject({
    code: 'agenda-item.wrong-state',
  });
});
