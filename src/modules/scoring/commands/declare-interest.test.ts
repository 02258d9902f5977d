import { beforeAll, beforeEach, expect, test } from 'vitest';
import {
  createCouncil,
  createDossier,
  performerOf,
  type TestCouncil,
  type TestMember,
  ward,
} from '../../../../tests/support/council.ts';
import { actsIn } from '../../../../tests/support/council-acts.ts';
import { createSession, type TestItem } from '../../../../tests/support/council-session.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { dismissInterest } from './dismiss-interest.ts';
import { openItem } from './open-item.ts';
import { recordAttendance } from './record-attendance.ts';
import { returnScoreSheet } from './return-score-sheet.ts';
import { saveDraftMark } from './save-draft-mark.ts';

const held = useDatabase();
let council: TestCouncil;
let item: TestItem;
let sessionId: string;
let member: TestMember;

beforeAll(async () => {
  council = await createCouncil(held.owner, { members: 3, sets: [] });
  member = council.members[0] as TestMember;
});

async function begin(state: 'planned' | 'open') {
  council.dossiers = [await createDossier(held.owner, ward)];
  const session = await createSession(held.owner, council, { state });
  sessionId = session.sessionId;
  item = session.items[0] as TestItem;
}
beforeEach(() => begin('open'));

const acts = () => actsIn(held.db);
const draft = (criterion: string) =>
  saveDraftMark(performerOf(held.db, member.actor), {
    sheetId: item.sheets.get(member.memberId),
    criterion,
    value: '1',
    version: 0,
  });
const drafts = (sheetId: string) =>
  held.db.selectFrom('scoring.draftMark').selectAll().where('sheetId', '=', sheetId).execute();

test('a declared interest shuts the sheet at once, throws its drafts away and keeps the reason out of the event', async () => {
  await draft('1.1');
  const { interestId } = await acts().declare(item, member, 'Chị ruột là giám đốc chủ thể');
  const sheet = await acts().sheetOf(item.itemId, member);
  expect(sheet).toMatchObject({ state: 'shut', shutBecause: 'interest', version: 2 });
  expect(await drafts(sheet.id)).toEqual([]);
  const events = await acts().eventsAbout(interestId);
  expect(events).toMatchObject([{ name: 'interest.declare', details: { agendaItem: item.itemId } }]);
  expect(JSON.stringify(events)).not.toContain('Chị ruột');
  await expect(draft('1.1')).rejects.toMatchObject({ code: 'score-sheet.shut-by-interest' });
  await expect(acts().submit(item, member, 70)).rejects.toMatchObject({ code: 'score-sheet.shut-by-interest' });
  await expect(acts().declare(item, member)).rejects.toMatchObject({ code: 'interest.declared-once' });
});

test('the product closes without the conflicted member, and their opinion is not asked in the quorum either way', async () => {
  await acts().declare(item, member);
  for (const one of council.scorers.filter((other) => other !== member)) await acts().submit(item, one, 70);
  await acts().close(item, council.chair);
  await acts().settle(item, council.chair);
  const rating = await held.db
    .selectFrom('scoring.rating')
    .selectAll()
    .where('agendaItemId', '=', item.itemId)
    .executeTakeFirst();
  expect(rating?.sheetCount).toBe(council.scorers.length - 1);
});

test('behind a submitted sheet nothing is declared until the chair has returned it', async () => {
  await acts().submit(item, member, 70);
  await expect(acts().declare(item, member)).rejects.toMatchObject({ code: 'interest.sheet-submitted', status: 409 });
  await acts().as(council.chair, returnScoreSheet, {
    itemId: item.itemId,
    memberId: member.memberId,
    reason: 'Có liên quan',
  });
  await acts().declare(item, member);
  expect(await acts().sheetOf(item.itemId, member)).toMatchObject({
    state: 'shut',
    shutBecause: 'interest',
    total: null,
  });
});

test('an interest declared before the product opens holds when it opens', async () => {
  await begin('planned');
  await acts().declare(item, member);
  await held.owner.updateTable('scoring.session').set({ state: 'open' }).where('id', '=', sessionId).execute();
  await acts().as(council.chair, openItem, { itemId: item.itemId });
  expect(await acts().sheetOf(item.itemId, member)).toMatchObject({ state: 'shut', shutBecause: 'interest' });
  expect(await acts().sheetOf(item.itemId, council.chair)).toMatchObject({ state: 'draft', shutBecause: null });
  expect((await acts().itemOf(item.itemId)).quorum).toMatchObject({ present: 5, members: 5 });
});

const loose = { spreadLimit: 10, quorumPercent: 50, chairMustAttend: false, leastLevelsBy: 'conclusion' };

test('where everybody has an interest the product does not open', async () => {
  await begin('planned');
  for (const one of council.scorers.filter((scorer) => scorer !== council.chair)) await acts().declare(item, one);
  await held.owner.updateTable('scoring.session').set({ state: 'open' }).where('id', '=', sessionId).execute();
  await held.owner
    .updateTable('scoring.attendance')
    .set({ present: false })
    .where('memberId', '=', council.chair.memberId)
    .execute();
  await held.owner
    .updateTable('scoring.session')
    .set({ rules: JSON.stringify(loose) })
    .execute();
  await expect(acts().as(council.chair, openItem, { itemId: item.itemId })).rejects.toMatchObject({
    code: 'agenda-item.nobody-scores',
  });
  expect((await acts().itemOf(item.itemId)).state).toBe('waiting');
});

test('the chair dismisses an interest with a reason and the sheet opens again, once', async () => {
  const { interestId } = await acts().declare(item, member);
  const dismiss = (by: TestMember) => acts().as(by, dismissInterest, { interestId, reason: 'Đã thôi góp vốn từ 2024' });
  await expect(dismiss(council.deputy)).rejects.toMatchObject({ code: 'chair.only' });
  await dismiss(council.chair);
  expect(await acts().sheetOf(item.itemId, member)).toMatchObject({ state: 'draft', shutBecause: null, version: 3 });
  await expect(dismiss(council.chair)).rejects.toMatchObject({ code: 'interest.dismissed' });
  await expect(acts().declare(item, member)).rejects.toMatchObject({ code: 'interest.dismissed' });
  await acts().submit(item, member, 70);
});

test('dismissing for a member who has left meanwhile leaves the sheet shut by absence', async () => {
  const { interestId } = await acts().declare(item, member);
  await acts().as(council.secretary, recordAttendance, {
    sessionId,
    members: [{ memberId: member.memberId, present: false }],
  });
  await acts().as(council.chair, dismissInterest, { interestId, reason: 'Không liên quan' });
  expect(await acts().sheetOf(item.itemId, member)).toMatchObject({ state: 'shut', shutBecause: 'absent' });
});

test('declaring and submitting at once end in one of the two, whole', async () => {
  const outcomes = await Promise.allSettled([acts().submit(item, member, 70), acts().declare(item, member)]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBe(1);
  const sheet = await acts().sheetOf(item.itemId, member);
  expect(sheet.state).toBe(outcomes[0]?.status === 'fulfilled' ? 'submitted' : 'shut');
});

test('who does not score declares nothing, and after closing it is too late', async () => {
  await expect(acts().declare(item, council.secretary)).rejects.toMatchObject({ code: 'role-missing' });
  await held.owner.updateTable('scoring.agendaItem').set({ state: 'closed' }).where('id', '=', item.itemId).execute();
  await expect(acts().declare(item, member)).rejects.toMatchObject({ code: 'agenda-item.wrong-state' });
});
