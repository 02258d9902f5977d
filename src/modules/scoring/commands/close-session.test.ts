import { beforeAll, expect, test } from 'vitest';
import { ratePanel } from '#modules/regulation/rules/star-rating.ts';
import { perform } from '#platform/command.ts';
import {
  createCouncil,
  createDossier,
  performerOf,
  province,
  type TestCouncil,
  ward,
} from '../../../../tests/support/council.ts';
import { actsIn } from '../../../../tests/support/council-acts.ts';
import { setOf, type TestItem } from '../../../../tests/support/council-session.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { marksWithTotal } from '../../../../tests/support/marks.ts';
import { minutesOf } from '../queries/minutes-of.ts';
import { addToAgenda } from './add-to-agenda.ts';
import { authoriseChair } from './authorise-chair.ts';
import { closeSession } from './close-session.ts';
import { openItem } from './open-item.ts';
import { openSession } from './open-session.ts';
import { planSession } from './plan-session.ts';
import { recordAttendance } from './record-attendance.ts';

const held = useDatabase();
let council: TestCouncil;

beforeAll(async () => {
  council = await createCouncil(held.owner, { members: 3, sets: ['QD26-06', 'QD26-11'] });
});

const acts = () => actsIn(held.db);
const plan = (of: TestCouncil) =>
  acts().as(of.secretary, planSession, {
    councilId: of.councilId,
    title: 'Phiên chấm đợt 2',
    heldOn: '2026-11-24',
    place: 'Phòng họp 1',
  });
const session = (id: string) =>
  held.db.selectFrom('scoring.session').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const roll = (sessionId: string, absent: string[] = []) =>
  acts().as(council.secretary, recordAttendance, {
    sessionId,
    members: [...council.scorers, council.secretary].map(({ memberId }) => ({
      memberId,
      present: !absent.includes(memberId),
      reason: absent.includes(memberId) ? 'họp ở Thành phố' : '',
    })),
  });

test('a session runs from planning to closing, and each step leaves one event', async () => {
  const { as, submit, close, settle, eventsAbout, itemOf } = acts();
  const { id: sessionId } = await plan(council);
  expect(await session(sessionId)).toMatchObject({ state: 'planned', rehearsal: true, unitId: '00175' });
  const items: TestItem[] = [];
  for (const dossier of council.dossiers) {
    const { itemId } = await as(council.secretary, addToAgenda, { sessionId, dossierId: dossier.dossierId });
    items.push({ ...dossier, itemId, sheets: new Map() });
  }
  await expect(as(council.chair, openSession, { sessionId })).rejects.toMatchObject({ code: 'session.roll-missing' });
  const away = council.members[2]?.memberId as string;
  await roll(sessionId, [away]);
  await expect(as(council.secretary, openSession, { sessionId })).rejects.toMatchObject({ code: 'role-missing' });
  await expect(as(council.deputy, openSession, { sessionId })).rejects.toMatchObject({ code: 'chair.only' });
  await as(council.chair, openSession, { sessionId });
  expect(await session(sessionId)).toMatchObject({ state: 'open', rules: { spreadLimit: 10, quorumPercent: 75 } });

  for (const item of items) {
    await as(council.chair, openItem, { itemId: item.itemId });
    expect(await itemOf(item.itemId)).toMatchObject({
      state: 'open',
      quorum: { present: 4, members: 5, percent: 75, reached: true, led: true },
    });
    const there = council.scorers.filter(({ memberId }) => memberId !== away);
    for (const [index, member] of there.entries()) await submit(item, member, 72 + index, 4);
    await close(item, council.chair);
    await settle(item, council.chair);
  }
  const rating = await held.db
    .selectFrom('scoring.rating')
    .selectAll()
    .where('agendaItemId', '=', items[0]?.itemId as string)
    .executeTakeFirstOrThrow();
  const set = setOf('QD26-06');
  const expected = ratePanel(set, {
    members: [72, 73, 74, 75].map((total) => marksWithTotal(set, total, 4)),
    knockOuts: [],
    conclusion: {},
  });
  expect(rating).toMatchObject({ pointsSum: 294, sheetCount: 4, total: '73.50', stars: 4, knockedOut: [] });
  expect(rating.result).toMatchObject(JSON.parse(JSON.stringify(expected)));

  await as(council.chair, closeSession, { sessionId });
  expect((await session(sessionId)).state).toBe('closed');
  expect((await eventsAbout(sessionId)).map(({ name }) => name)).toEqual([
    'session.plan',
    'agenda.add',
    'agenda.add',
    'attendance.record',
    'session.open',
    'session.close',
  ]);
  expect((await eventsAbout(items[0]?.itemId as string)).map(({ name }) => name)).toEqual([
    'agenda-item.open',
    'agenda-item.close',
    'agenda-item.settle',
  ]);
  const dossier = await held.db
    .selectFrom('dossiers.dossier')
    .selectAll()
    .where('id', '=', items[0]?.dossierId as string)
    .executeTakeFirstOrThrow();
  // A ward recognises nothing (Điều 4): the dossier goes back to where it was, with the rehearsal's outcome.
  expect(dossier).toMatchObject({
    state: 'received',
    outcome: { stars: 4, total: '73.50', rehearsal: true, sessionId },
  });

  const minutes = await minutesOf(held.db, council.secretary.actor, { sessionId });
  expect(minutes).toMatchObject({
    rehearsal: true,
    quorum: { present: 4, members: 5, percent: 75, reached: true },
    chair: { name: council.chair.actor.name, authorisation: undefined },
    absent: [{ name: council.members[2]?.actor.name, reason: 'họp ở Thành phố' }],
  });
  expect(minutes.products[0]).toMatchObject({
    result: { stars: 4, knockedOut: false, nextStar: { stars: 5, points: '16.50' } },
    absences: [{ name: council.members[2]?.actor.name, reason: 'họp ở Thành phố' }],
    rounds: [
      { average: '73.50', highest: 75, lowest: 72, spread: 3, overLimit: false, ballots: { issued: 4, collected: 4 } },
    ],
  });
});

test('a session with a product not settled stays open, and nothing is added to a closed one', async () => {
  const { as } = acts();
  const { id: sessionId } = await plan(council);
  const { dossierId } = await createDossier(held.owner, ward);
  await as(council.secretary, addToAgenda, { sessionId, dossierId });
  await roll(sessionId);
  await expect(as(council.chair, closeSession, { sessionId })).rejects.toMatchObject({ code: 'session.wrong-state' });
  await as(council.chair, openSession, { sessionId });
  await expect(as(council.chair, closeSession, { sessionId })).rejects.toMatchObject({
    code: 'session.items-unsettled',
    status: 409,
  });
  await held.owner
    .updateTable('scoring.agendaItem')
    .set({ state: 'settled' })
    .where('sessionId', '=', sessionId)
    .execute();
  await as(council.chair, closeSession, { sessionId });
  const late = await createDossier(held.owner, ward);
  await expect(as(council.secretary, addToAgenda, { sessionId, dossierId: late.dossierId })).rejects.toMatchObject({
    code: 'session.wrong-state',
  });
  expect(
    await held.db.selectFrom('dossiers.dossier').select('state').where('id', '=', late.dossierId).executeTakeFirst(),
  ).toEqual({ state: 'received' });
});

test('a session without a product does not open', async () => {
  const { id: sessionId } = await plan(council);
  await roll(sessionId);
  await expect(acts().as(council.chair, openSession, { sessionId })).rejects.toMatchObject({
    code: 'session.agenda-empty',
  });
});

test('the authorised chair leads the session and the minutes name the paper', async () => {
  const { as, submit, close, settle } = acts();
  const { id: sessionId } = await plan(council);
  const { dossierId, setCode } = await createDossier(held.owner, ward);
  const { itemId } = await as(council.secretary, addToAgenda, { sessionId, dossierId });
  const paper = 'Giấy ủy quyền số 12/GUQ-HĐ';
  const authorise = (by: typeof council.chair, memberId: string, on = paper) =>
    as(by, authoriseChair, { sessionId, memberId, paper: on });
  await expect(authorise(council.deputy, council.deputy.memberId)).rejects.toMatchObject({ code: 'role-missing' });
  await expect(authorise(council.chair, council.secretary.memberId)).rejects.toMatchObject({
    code: 'chair.not-a-member',
  });
  await expect(authorise(council.chair, council.deputy.memberId, '')).rejects.toMatchObject({
    code: 'chair.paper-needed',
  });
  await authorise(council.chair, council.deputy.memberId);
  await roll(sessionId, [council.chair.memberId]);
  await as(council.deputy, openSession, { sessionId });
  await as(council.deputy, openItem, { itemId });
  const item = { itemId, dossierId, setCode, sheets: new Map() };
  for (const member of [council.deputy, ...council.members]) await submit(item, member, 55, 3);
  await close(item, council.deputy);
  await settle(item, council.deputy);
  await as(council.deputy, closeSession, { sessionId });
  const minutes = await minutesOf(held.db, council.secretary.actor, { sessionId });
  expect(minutes.chair).toMatchObject({ name: council.deputy.actor.name, authorisation: { paper } });
  expect(minutes.absent.map(({ name }) => name)).toEqual([council.chair.actor.name]);
});

test("a province's session is no rehearsal and settles the dossier for good", async () => {
  const above = await createCouncil(held.owner, { unit: province, members: 1 });
  const { as, submit, close, settle } = acts();
  const { id: sessionId } = await plan(above);
  expect((await session(sessionId)).rehearsal).toBe(false);
  const { dossierId, setCode } = above.dossiers[0] as { dossierId: string; setCode: string };
  const { itemId } = await as(above.secretary, addToAgenda, { sessionId, dossierId });
  await as(above.secretary, recordAttendance, {
    sessionId,
    members: [...above.scorers, above.secretary].map(({ memberId }) => ({ memberId, present: true })),
  });
  await as(above.chair, openSession, { sessionId });
  await as(above.chair, openItem, { itemId });
  const item = { itemId, dossierId, setCode, sheets: new Map() };
  for (const member of above.scorers) await submit(item, member, 92, 5);
  await close(item, above.chair);
  await settle(item, above.chair);
  expect(
    await held.db
      .selectFrom('dossiers.dossier')
      .select(['state', 'outcome'])
      .where('id', '=', dossierId)
      .executeTakeFirst(),
  ).toMatchObject({ state: 'settled', outcome: { stars: 5, rehearsal: false } });
});

test('rehearsal cannot be typed into the form', async () => {
  await expect(
    perform(performerOf(held.db, council.secretary.actor), planSession, {
      councilId: council.councilId,
      title: 'Phiên',
      heldOn: '2026-11-24',
      place: 'Phòng họp',
      rehearsal: false,
    }),
  ).rejects.toMatchObject({ code: 'input.invalid' });
});
