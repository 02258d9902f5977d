import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { perform } from '#platform/command.ts';
import {
  createCouncil,
  createDossier,
  noon,
  performerOf,
  type TestCouncil,
  type TestMember,
  ward,
} from '../../../../tests/support/council.ts';
import { createSession, type TestItem, valuesWithTotal } from '../../../../tests/support/council-session.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { submitScoreSheet } from './submit-score-sheet.ts';

const held = useDatabase();
let council: TestCouncil;
let item: TestItem;

beforeAll(async () => {
  council = await createCouncil(held.owner, { members: 13, sets: ['QD26-06'] });
});

/** A fresh session in which the one product is open. */
const openItem = async (): Promise<TestItem> => {
  council.dossiers = [await createDossier(held.owner, ward, 'QD26-06')];
  const { items } = await createSession(held.owner, council);
  item = items[0] as TestItem;
  return item;
};

const sheetOf = (member: TestMember) => item.sheets.get(member.memberId) as string;
const inputOf = (member: TestMember, changes: Record<string, unknown> = {}) => ({
  sheetId: sheetOf(member),
  version: 1,
  values: valuesWithTotal('QD26-06', 74, 4),
  ...changes,
});
const submit = (member: TestMember, changes: Record<string, unknown> = {}, options = {}) =>
  perform(performerOf(held.db, member.actor), submitScoreSheet, inputOf(member, changes), options);
const stored = (sheetId: string) =>
  held.db.selectFrom('scoring.scoreSheet').selectAll().where('id', '=', sheetId).executeTakeFirstOrThrow();
const eventsAbout = (id: string) =>
  held.db.selectFrom('platform.event').selectAll().where('subjectId', '=', id).execute();

test('a complete sheet goes in with its marks, totals, opinion and one event that tells no points', async () => {
  await openItem();
  const values = valuesWithTotal('QD26-06', 74, 4);
  await submit(council.chair, { values, notes: { '1.1': 'Có hợp đồng' }, opinion: 'Nên hoàn thiện bao bì' });
  const sheet = await stored(sheetOf(council.chair));
  expect(sheet).toMatchObject({
    state: 'submitted',
    total: 74,
    notes: { '1.1': 'Có hợp đồng' },
    opinion: 'Nên hoàn thiện bao bì',
    submittedAt: noon,
    version: 2,
  });
  expect(Object.keys(sheet.marks as object).length).toBe(Object.keys(values).length);
  expect(Object.values(sheet.partTotals as Record<string, number>).reduce((sum, part) => sum + part)).toBe(74);
  const events = await eventsAbout(sheet.id);
  expect(events).toMatchObject([{ name: 'score-sheet.submit', unitId: '00175', actorRole: 'council-chair' }]);
  expect(JSON.stringify(events[0]?.details)).not.toMatch(/\b74\b|total|marks/);
});

test('a sheet with a criterion missing, an unknown criterion or a level that does not exist is refused by name', async () => {
  await openItem();
  const { '1.1': _left, ...values } = valuesWithTotal('QD26-06', 74, 4);
  const refusal = await submit(council.chair, { values: { ...values, '1.2': '99', '99.9': '1' } }).catch(
    (error) => error,
  );
  expect(refusal).toMatchObject({ code: 'score-sheet.incomplete', status: 422, details: { count: 3 } });
  expect(Object.keys(refusal.fields).sort()).toEqual(['mark-1.1', 'mark-1.2', 'mark-99.9']);
  const sheet = await stored(sheetOf(council.chair));
  expect(sheet).toMatchObject({ state: 'draft', total: null });
  expect(sheet.marks).toEqual({});
});

test('a second submission in the round is refused and changes nothing', async () => {
  await openItem();
  await submit(council.chair);
  const again = submit(council.chair, { version: 2, values: valuesWithTotal('QD26-06', 60, 3) });
  await expect(again).rejects.toMatchObject({ code: 'score-sheet.submitted', status: 409 });
  expect((await stored(sheetOf(council.chair))).total).toBe(74);
});

test("somebody else's sheet does not exist, for a fellow member, the secretary's role and another grant of the same person", async () => {
  await openItem();
  const sheetId = sheetOf(council.chair);
  await expect(submit(council.deputy, { sheetId })).rejects.toMatchObject({ code: 'not-found', status: 404 });
  await expect(submit(council.secretary, { sheetId })).rejects.toMatchObject({ code: 'role-missing' });
  const otherGrant = { ...council.chair.actor, grant: { ...council.chair.actor.grant, id: randomUUID() } };
  await expect(
    perform(performerOf(held.db, otherGrant), submitScoreSheet, inputOf(council.chair)),
  ).rejects.toMatchObject({ code: 'not-found' });
});

test('a page older than the sheet is refused with 409', async () => {
  await openItem();
  await held.owner
    .updateTable('scoring.scoreSheet')
    .set({ version: 2 })
    .where('id', '=', sheetOf(council.chair))
    .execute();
  await expect(submit(council.chair)).rejects.toMatchObject({ code: 'changed-meanwhile', status: 409 });
});

test('shut sheets, earlier rounds and products that are not being scored each refuse in their own words', async () => {
  await openItem();
  const sheetId = sheetOf(council.chair);
  const set = (state: string, shutBecause: string | null) =>
    held.owner.updateTable('scoring.scoreSheet').set({ state, shutBecause }).where('id', '=', sheetId).execute();
  const setItem = (values: { state?: string; round?: number }) =>
    held.owner.updateTable('scoring.agendaItem').set(values).where('id', '=', item.itemId).execute();
  await set('shut', 'interest');
  await expect(submit(council.chair)).rejects.toMatchObject({ code: 'score-sheet.shut-by-interest' });
  await set('shut', 'absent');
  await expect(submit(council.chair)).rejects.toMatchObject({ code: 'score-sheet.shut-by-absence' });
  await set('draft', null);
  await setItem({ state: 'closed' });
  await expect(submit(council.chair)).rejects.toMatchObject({ code: 'agenda-item.wrong-state' });
  await setItem({ state: 'discussion', round: 2 });
  await expect(submit(council.chair)).rejects.toMatchObject({ code: 'score-sheet.earlier-round' });
});

test('knock-outs proposed on several sheets stand once, with every proposer', async () => {
  await openItem();
  const proposal = { condition: 'QD26-06/0', reason: 'Hồ sơ có giấy giả' };
  await Promise.all([
    submit(council.chair, { knockOuts: [proposal] }),
    submit(council.deputy, { knockOuts: [proposal] }),
  ]);
  const knockOuts = await held.db
    .selectFrom('scoring.knockOut')
    .selectAll()
    .where('agendaItemId', '=', item.itemId)
    .execute();
  expect(knockOuts).toMatchObject([{ name: 'QD26-06/0', state: 'proposed' }]);
  const proposers = await held.db.selectFrom('scoring.knockOutProposal').select('memberId').execute();
  expect(new Set(proposers.map((one) => one.memberId))).toEqual(
    new Set([council.chair.memberId, council.deputy.memberId]),
  );
  await expect(
    submit(council.members[0] as TestMember, { knockOuts: [{ condition: 'QD26-06/99', reason: 'x' }] }),
  ).rejects.toMatchObject({ code: 'knock-out.unknown', status: 422 });
});

test('fifteen members submitting at once lose nothing and leave fifteen events', async () => {
  await openItem();
  expect(council.scorers.length).toBe(15);
  await Promise.all(
    council.scorers.map((member, index) => submit(member, { values: valuesWithTotal('QD26-06', 60 + index, 1) })),
  );
  const sheets = await held.db
    .selectFrom('scoring.scoreSheet')
    .select(['total', 'state'])
    .where('agendaItemId', '=', item.itemId)
    .orderBy('total')
    .execute();
  expect(sheets).toEqual(council.scorers.map((_member, index) => ({ total: 60 + index, state: 'submitted' })));
  const events = await held.db
    .selectFrom('platform.event')
    .select('subjectId')
    .where('name', '=', 'score-sheet.submit')
    .where('subjectId', 'in', [...item.sheets.values()])
    .execute();
  expect(new Set(events.map((one) => one.subjectId)).size).toBe(15);
  expect(events.length).toBe(15);
});

test('a double tap submits once: with a request key the answer repeats, without one the second is refused', async () => {
  await openItem();
  const requestKey = randomUUID();
  const answers = await Promise.all([1, 2, 3].map(() => submit(council.chair, {}, { requestKey })));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect((await eventsAbout(sheetOf(council.chair))).length).toBe(1);
  const taps = await Promise.allSettled([1, 2, 3].map(() => submit(council.deputy)));
  expect(taps.filter((tap) => tap.status === 'fulfilled').length).toBe(1);
  expect(
    taps.filter((tap) => tap.status === 'rejected').map((tap) => (tap as PromiseRejectedResult).reason.code),
  ).toEqual(['score-sheet.submitted', 'score-sheet.submitted']);
  expect((await eventsAbout(sheetOf(council.deputy))).length).toBe(1);
});
