import { beforeAll, beforeEach, expect, test } from 'vitest';
import {
  createCouncil,
  createDossier,
  type TestCouncil,
  type TestMember,
  ward,
} from '../../../../tests/support/council.ts';
import { actsIn } from '../../../../tests/support/council-acts.ts';
import { createSession, type TestItem } from '../../../../tests/support/council-session.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { proposeKnockOutOutside } from './propose-knock-out.ts';
import { recordAttendance } from './record-attendance.ts';

const held = useDatabase();
let council: TestCouncil;
let item: TestItem;
let sessionId: string;
let first: TestMember;
let second: TestMember;

beforeAll(async () => {
  council = await createCouncil(held.owner, { members: 2, sets: [] });
  [first, second] = council.members as [TestMember, TestMember];
});
beforeEach(async () => {
  council.dossiers = [await createDossier(held.owner, ward)];
  const session = await createSession(held.owner, council);
  sessionId = session.sessionId;
  item = session.items[0] as TestItem;
});

const acts = () => actsIn(held.db);
const propose = (by: TestMember, condition = 'QD26-06/0', reason = 'Giấy chứng nhận giả') =>
  acts().as(by, proposeKnockOutOutside, { itemId: item.itemId, condition, reason });
const stored = (id: string) =>
  held.db.selectFrom('scoring.knockOut').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

test('members propose a printed condition, each once, and the same one stands once', async () => {
  const { knockOutId } = await propose(first);
  expect(await propose(second)).toEqual({ knockOutId });
  await expect(propose(first)).rejects.toMatchObject({ code: 'knock-out.proposed-once' });
  await expect(propose(first, 'QD26-06/77')).rejects.toMatchObject({ code: 'knock-out.unknown', status: 422 });
  await expect(propose(first, 'QD26-07/0')).rejects.toMatchObject({ code: 'knock-out.unknown' });
  expect(await stored(knockOutId)).toMatchObject({ name: 'QD26-06/0', state: 'proposed' });
});

test('the majority upholds it, the product gets no stars, and the vote is on record', async () => {
  const { knockOutId } = await propose(first);
  for (const member of [council.chair, first, second]) await acts().vote(knockOutId, member, 'for');
  await acts().vote(knockOutId, council.deputy, 'against');
  for (const member of council.scorers) await acts().submit(item, member, 92, 5);
  await acts().close(item, council.chair);
  await expect(acts().settle(item, council.chair)).rejects.toMatchObject({ code: 'agenda-item.knock-outs-open' });
  await expect(acts().concludeKnockOut(knockOutId, council.deputy)).rejects.toMatchObject({ code: 'chair.only' });
  await acts().concludeKnockOut(knockOutId, council.chair);
  expect(await stored(knockOutId)).toMatchObject({ state: 'upheld', decidedByChair: false });
  await acts().settle(item, council.chair);
  expect(
    await held.db.selectFrom('scoring.rating').selectAll().where('agendaItemId', '=', item.itemId).executeTakeFirst(),
  ).toMatchObject({ stars: null, total: '92.00', knockedOut: ['QD26-06/0'] });
  expect((await acts().eventsAbout(knockOutId)).map(({ name }) => name)).toEqual([
    'knock-out.propose',
    'knock-out.vote',
    'knock-out.vote',
    'knock-out.vote',
    'knock-out.vote',
    'knock-out.conclude',
  ]);
});

test('on a tie the chair decides, and a chair without a side must take one', async () => {
  const { knockOutId } = await propose(first);
  await expect(acts().concludeKnockOut(knockOutId, council.chair)).rejects.toMatchObject({
    code: 'knock-out.no-votes',
  });
  await acts().vote(knockOutId, first, 'for');
  await acts().vote(knockOutId, second, 'against');
  await expect(acts().concludeKnockOut(knockOutId, council.chair)).rejects.toMatchObject({
    code: 'knock-out.chair-needed',
  });
  await acts().vote(knockOutId, council.chair, 'against');
  await acts().vote(knockOutId, council.deputy, 'for');
  await acts().concludeKnockOut(knockOutId, council.chair);
  expect(await stored(knockOutId)).toMatchObject({ state: 'rejected', decidedByChair: true });
});

test('a vote may be changed until the chair concludes, then neither votes nor proposals are taken', async () => {
  const { knockOutId } = await propose(first);
  await acts().vote(knockOutId, first, 'for');
  await acts().vote(knockOutId, first, 'against');
  await acts().concludeKnockOut(knockOutId, council.chair);
  expect((await stored(knockOutId)).state).toBe('rejected');
  await expect(acts().vote(knockOutId, second, 'for')).rejects.toMatchObject({ code: 'knock-out.concluded' });
  await expect(acts().concludeKnockOut(knockOutId, council.chair)).rejects.toMatchObject({
    code: 'knock-out.concluded',
  });
  await expect(propose(second)).rejects.toMatchObject({ code: 'knock-out.concluded' });
});

test('who has an interest or is not there neither proposes nor votes, and an earlier vote falls away', async () => {
  const { knockOutId } = await propose(first);
  await acts().vote(knockOutId, second, 'for');
  await acts().vote(knockOutId, council.chair, 'against');
  await acts().declare(item, second);
  await expect(acts().vote(knockOutId, second, 'for')).rejects.toMatchObject({ code: 'interest.holds', status: 403 });
  await expect(propose(second, 'QD26-06/1')).rejects.toMatchObject({ code: 'interest.holds' });
  await acts().as(council.secretary, recordAttendance, {
    sessionId,
    members: [{ memberId: first.memberId, present: false }],
  });
  await expect(acts().vote(knockOutId, first, 'for')).rejects.toMatchObject({ code: 'member.not-present' });
  await acts().concludeKnockOut(knockOutId, council.chair);
  expect(await stored(knockOutId)).toMatchObject({ state: 'rejected', decidedByChair: false });
});

test('another council sees none of it', async () => {
  const { knockOutId } = await propose(first);
  const other = await createCouncil(held.owner, { members: 1, sets: [] });
  await expect(acts().vote(knockOutId, other.chair, 'for')).rejects.toMatchObject({ code: 'not-found', status: 404 });
  await expect(acts().concludeKnockOut(knockOutId, other.chair)).rejects.toMatchObject({ code: 'not-found' });
  await expect(propose(other.chair)).rejects.toMatchObject({ code: 'not-found' });
});
