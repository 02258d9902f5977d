import { beforeAll, beforeEach, expect, test } from 'vitest';
import { installSentences } from '#platform/messages.ts';
import {
  createCouncil,
  createDossier,
  createMember,
  noon,
  type TestCouncil,
  type TestMember,
  ward,
} from '../../../../tests/support/council.ts';
import { actsIn } from '../../../../tests/support/council-acts.ts';
import { createSession, type TestItem } from '../../../../tests/support/council-session.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { scoringProblemSentences } from '../messages.vi.ts';
import { agendaItemPage } from '../queries/agenda-item-page.ts';
import { sessionBoard } from '../queries/session-board.ts';
import { openItem } from './open-item.ts';
import { recordAttendance } from './record-attendance.ts';

const held = useDatabase();
let council: TestCouncil;
let items: TestItem[];
let sessionId: string;

beforeAll(async () => {
  installSentences(scoringProblemSentences);
  council = await createCouncil(held.owner, { members: 2, sets: [] });
});
beforeEach(async () => {
  council.dossiers = [await createDossier(held.owner, ward), await createDossier(held.owner, ward)];
  ({ sessionId, items } = await createSession(held.owner, council));
});

const acts = () => actsIn(held.db);
const record = (
  members: { memberId: string; present: boolean; reason?: string }[],
  by: TestMember = council.secretary,
) => acts().as(by, recordAttendance, { sessionId, members });
const stands = (member: TestMember) =>
  held.db
    .selectFrom('scoring.attendance')
    .selectAll()
    .where('sessionId', '=', sessionId)
    .where('memberId', '=', member.memberId)
    .executeTakeFirst();

test('who leaves has open sheets shut and sheets that are in stay; who comes back goes on', async () => {
  const member = council.members[0] as TestMember;
  const [first, second] = items as [TestItem, TestItem];
  await acts().submit(first, member, 70);
  await record([{ memberId: member.memberId, present: false, reason: 'việc gấp' }]);
  expect(await stands(member)).toMatchObject({ present: false, reason: 'việc gấp' });
  expect(await acts().sheetOf(first.itemId, member)).toMatchObject({ state: 'submitted', total: 70 });
  expect(await acts().sheetOf(second.itemId, member)).toMatchObject({ state: 'shut', shutBecause: 'absent' });
  await expect(acts().submit(second, member, 70)).rejects.toMatchObject({ code: 'score-sheet.shut-by-absence' });
  await record([{ memberId: member.memberId, present: true }]);
  expect(await stands(member)).toMatchObject({ present: true, reason: '' });
  expect(await acts().sheetOf(second.itemId, member)).toMatchObject({ state: 'draft' });
  expect((await acts().eventsAbout(sessionId)).map(({ name, details }) => ({ name, details }))).toEqual([
    { name: 'attendance.record', details: { present: [], absent: [member.memberId] } },
    { name: 'attendance.record', details: { present: [member.memberId], absent: [] } },
  ]);
});

test('who comes late gets sheets for what is being scored', async () => {
  const late = await createMember(held.owner, ward, council.councilId, 'member', 9);
  await record([{ memberId: late.memberId, present: true }]);
  for (const item of items) expect(await acts().sheetOf(item.itemId, late)).toMatchObject({ state: 'draft', round: 1 });
  await held.owner
    .updateTable('scoring.councilMember')
    .set({ dismissedAt: new Date() })
    .where('id', '=', late.memberId)
    .execute();
});

test('nobody is called twice in one roll', async () => {
  const { memberId } = council.chair;
  await expect(
    record([
      { memberId, present: true },
      { memberId, present: false, reason: 'Ốm' },
    ]),
  ).rejects.toMatchObject({ code: 'attendance.member-twice' });
});

test('the roll is called by the secretary or whoever chairs, of this council only', async () => {
  const other = await createCouncil(held.owner, { members: 1, sets: [] });
  await expect(record([{ memberId: other.chair.memberId, present: true }])).rejects.toMatchObject({
    code: 'attendance.not-a-member',
  });
  await expect(record([{ memberId: council.chair.memberId, present: true }], council.deputy)).rejects.toMatchObject({
    code: 'session-keeper.only',
  });
  await expect(record([{ memberId: council.chair.memberId, present: true }], other.secretary)).rejects.toMatchObject({
    code: 'not-found',
  });
  await record([{ memberId: council.chair.memberId, present: true }], council.chair);
});

test('the quorum is taken for each product: short of it one does not open, with it the next does', async () => {
  const [first] = items as [TestItem];
  await held.owner.updateTable('scoring.agendaItem').set({ state: 'waiting' }).where('id', '=', first.itemId).execute();
  // 4 score, 75 percent asked: 3 are enough, 2 are not.
  await record(council.members.map(({ memberId }) => ({ memberId, present: false })));
  await expect(acts().as(council.chair, openItem, { itemId: first.itemId })).rejects.toMatchObject({
    code: 'agenda-item.quorum-missing',
    details: { present: 2, members: 4, percent: 75 },
  });
  await record([{ memberId: council.members[0]?.memberId as string, present: true }]);
  await acts().as(council.chair, openItem, { itemId: first.itemId });
  expect((await acts().itemOf(first.itemId)).quorum).toMatchObject({ present: 3, members: 4, reached: true });
});

test('an absent chair who authorised nobody stops the product, whoever else is there', async () => {
  const [first] = items as [TestItem];
  await held.owner.updateTable('scoring.agendaItem').set({ state: 'waiting' }).where('id', '=', first.itemId).execute();
  await record([{ memberId: council.chair.memberId, present: false }]);
  await expect(acts().as(council.chair, openItem, { itemId: first.itemId })).rejects.toMatchObject({
    code: 'agenda-item.chair-missing',
  });
});

test('a product does not close on the sheets of too few: whoever left counts as away, until enough are back', async () => {
  const [item] = items as [TestItem];
  const [first, second] = council.members as [TestMember, TestMember];
  await acts().submit(item, council.chair, 70);
  await record([council.deputy, first, second].map(({ memberId }) => ({ memberId, present: false })));
  // The chair's is the only sheet left, so all sheets are in.
  const short = { code: 'agenda-item.quorum-missing', details: { present: 1, members: 4, percent: 75, needed: 3 } };
  await expect(acts().close(item, council.chair)).rejects.toMatchObject(short);
  await expect(acts().discuss(item, council.chair, 'Xem lại')).rejects.toMatchObject(short);
  expect((await acts().itemOf(item.itemId)).state).toBe('open');
  const reason = expect.stringMatching(/có mặt 1\/4 thành viên, cần ít nhất 3/);
  const board = await sessionBoard(held.db, council.chair.actor, { sessionId, now: noon });
  expect(board.facts).toMatchObject({ present: 1, quorumNeeded: 3, quorumReached: false });
  expect(board.products[0]?.may.close).toEqual({ allowed: false, reason });
  const page = () => agendaItemPage(held.db, council.chair.actor, { itemId: item.itemId, day: '2026-11-24' });
  expect((await page()).may.close).toEqual({ allowed: false, reason });

  await record([first, second].map(({ memberId }) => ({ memberId, present: true })));
  const excused = [first, second].map(({ memberId }) => ({ memberId, reason: 'mất mạng' }));
  expect((await page()).may).toMatchObject({ close: { allowed: false }, closeExcused: { allowed: true } });
  await acts().close(item, council.chair, excused);
  expect((await acts().itemOf(item.itemId)).state).toBe('closed');
  expect((await acts().eventsAbout(item.itemId)).at(-1)?.details).toMatchObject({ present: 3, members: 4 });
});

test('reasons for missing sheets do not stand in for members: the page says so before they are written', async () => {
  const [item] = items as [TestItem];
  const [first, second] = council.members as [TestMember, TestMember];
  await acts().submit(item, council.chair, 70);
  await record([first, second].map(({ memberId }) => ({ memberId, present: false })));
  const excused = [{ memberId: council.deputy.memberId, reason: 'mất mạng' }];
  await expect(acts().close(item, council.chair, excused)).rejects.toMatchObject({
    code: 'agenda-item.quorum-missing',
    details: { present: 2, needed: 3 },
  });
  const { may } = await agendaItemPage(held.db, council.chair.actor, { itemId: item.itemId, day: '2026-11-24' });
  expect(may.closeExcused).toMatchObject({ allowed: false, reason: expect.stringContaining('cần ít nhất 3') });
});

test('whoever may not score a product for an interest is in the room, and counts when it closes', async () => {
  const [item] = items as [TestItem];
  const [first, second] = council.members as [TestMember, TestMember];
  await acts().declare(item, first);
  await acts().submit(item, council.chair, 70);
  await acts().submit(item, council.deputy, 70);
  await record([{ memberId: second.memberId, present: false }]);
  await acts().close(item, council.chair);
  expect((await acts().eventsAbout(item.itemId)).at(-1)?.details).toMatchObject({ sheets: 2, present: 3, members: 4 });
});

test('a chair who left does not close a product', async () => {
  const [item] = items as [TestItem];
  for (const member of council.scorers) await acts().submit(item, member, 70);
  await record([{ memberId: council.chair.memberId, present: false }]);
  await expect(acts().close(item, council.chair)).rejects.toMatchObject({ code: 'agenda-item.chair-missing' });
});

test('leaving and submitting at once: the sheet is in or shut, never both', async () => {
  const member = council.members[1] as TestMember;
  const [first] = items as [TestItem];
  await Promise.allSettled([acts().submit(first, member, 70), record([{ memberId: member.memberId, present: false }])]);
  const sheet = await acts().sheetOf(first.itemId, member);
  expect([sheet.state, sheet.total, sheet.shutBecause]).toEqual(
    sheet.state === 'submitted' ? ['submitted', 70, null] : ['shut', null, 'absent'],
  );
});
