import { beforeEach, expect, test } from 'vitest';
import { addToAgenda, declareInterest, dismissInterest, openItem, removeFromAgenda } from '#modules/scoring/index.ts';
import {
  createCouncil,
  createMember,
  createPerson,
  noon,
  province,
  type TestCouncil,
  type TestMember,
  type TestPerson,
  ward,
} from '../../../../tests/support/council.ts';
import { actsIn } from '../../../../tests/support/council-acts.ts';
import { createSession, setOf, type TestItem } from '../../../../tests/support/council-session.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { knockOutsOf } from '../../regulation/rules/knock-out.ts';
import { proposeKnockOutOutside } from '../commands/propose-knock-out.ts';
import { agendaItemPage } from './agenda-item-page.ts';
import { sessionHints } from './conflict-hints.ts';
import { scoreSheetForMember } from './score-sheet-for-member.ts';
import { scoringWork } from './scoring-work.ts';
import { sessionBoard } from './session-board.ts';
import { sessionPage } from './session-page.ts';
import { sessionPreparation } from './session-preparation.ts';

const held = useDatabase();
const acts = () => actsIn(held.db);
let council: TestCouncil;
let member: TestMember;
let item: TestItem;
let sessionId: string;

beforeEach(async () => {
  council = await createCouncil(held.owner);
  member = council.members[0] as TestMember;
  const session = await createSession(held.owner, council);
  sessionId = session.sessionId;
  item = session.items[0] as TestItem;
});

/** The same person, looking in from another office. */
async function alsoIn(person: TestPerson, role: string, unit: typeof ward | typeof province, councilId?: string) {
  const { actor } = await createPerson(held.owner, unit, role, councilId);
  return { ...actor, personId: person.personId, name: person.actor.name };
}
const page = (viewer: TestPerson['actor']) => agendaItemPage(held.db, viewer, { itemId: item.itemId });
const board = (viewer: TestPerson['actor']) => sessionBoard(held.db, viewer, { sessionId, now: noon });
const closed = async (total: number, others = council.scorers.filter((one) => one !== member)) => {
  for (const one of others) await acts().submit(item, one, total);
  await acts().close(item, council.chair);
};

/** The dossier stands before another council, with the item here still on the agenda that it had. */
async function moveTo(other: TestCouncil): Promise<TestItem> {
  await held.owner.updateTable('scoring.agendaItem').set({ state: 'settled' }).where('id', '=', item.itemId).execute();
  const forwarded = { state: 'province-received', forwardedTo: province.id, forwardedAt: noon };
  const free = { councilId: null, stateBeforeCouncil: null };
  const set = { ...forwarded, ...free };
  await held.owner.updateTable('dossiers.dossier').set(set).where('id', '=', item.dossierId).execute();
  const { items } = await createSession(held.owner, { ...other, dossiers: council.dossiers });
  return items[0] as TestItem;
}

/** What is told, without identifiers: any number may stand in one of those. */
const said = (value: unknown) => JSON.stringify(value).replace(/[0-9a-f-]{36}/g, '');

test('an interest declared before the province’s council shuts the ward’s rehearsal too, from every office', async () => {
  await closed(83, council.scorers);
  const above = await createCouncil(held.owner, { unit: province, members: 1 });
  const there = await moveTo(above);
  const [sitting] = above.members as [TestMember];
  await acts().declare(there, sitting);
  const office = await alsoIn(sitting, 'economic-office', ward);
  expect(said(await page(council.head.actor))).toMatch(/\b83\b/);
  await expect(page(office)).rejects.toMatchObject({ code: 'interest.holds' });
  const [row] = (await board(office)).products;
  expect(row).toMatchObject({ mean: null, lowest: null, stars: null });
  expect(said(row)).not.toMatch(/\b83\b/);
});

test('whoever declared an interest learns nothing as secretary of another council', async () => {
  await acts().declare(item, member);
  const above = await createCouncil(held.owner, { unit: province, members: 1 });
  const there = await moveTo(above);
  await acts().submit(there, above.chair, 83);
  const secretary = { ...above.secretary.actor, personId: member.personId };
  await held.owner
    .updateTable('scoring.councilMember')
    .set({ personId: member.personId })
    .where('id', '=', above.secretary.memberId)
    .execute();
  await expect(agendaItemPage(held.db, secretary, { itemId: there.itemId })).rejects.toMatchObject({
    code: 'interest.holds',
  });
});

test('a member who was dismissed after declaring sees no more through the office than before', async () => {
  await acts().declare(item, member);
  await closed(83);
  await held.owner
    .updateTable('scoring.councilMember')
    .set({ dismissedAt: noon })
    .where('id', '=', member.memberId)
    .execute();
  const office = await alsoIn(member, 'economic-office', ward);
  await expect(page(office)).rejects.toMatchObject({ code: 'interest.holds' });
  expect(said((await board(office)).products)).not.toMatch(/\b83\b/);
});

test('a chair with an interest reads no sign against the others at that product, nor that it may be knocked out', async () => {
  const [condition] = knockOutsOf(setOf(item.setCode));
  const producer = await held.owner
    .selectFrom('dossiers.dossier as dossier')
    .innerJoin('registry.producer as producer', 'producer.id', 'dossier.producerId')
    .select('producer.name')
    .where('dossier.id', '=', item.dossierId)
    .executeTakeFirstOrThrow();
  await held.owner
    .updateTable('scoring.councilMember')
    .set({ workplace: producer.name })
    .where('id', '=', member.memberId)
    .execute();
  await acts().as(council.deputy, proposeKnockOutOutside, {
    itemId: item.itemId,
    condition: condition?.name,
    reason: 'Lý do',
  });
  const hints = () => sessionHints(held.db, council.chair.actor, { sessionId });
  const told = () => sessionPage(held.db, council.chair.actor, { sessionId, now: noon });
  expect(await hints()).toHaveLength(1);
  expect((await told()).votes).toHaveLength(1);
  await acts().as(council.chair, declareInterest, { itemId: item.itemId, reason: 'Người nhà' });
  expect(await hints()).toEqual([]);
  expect((await told()).votes).toEqual([]);
  expect((await sessionPreparation(held.db, council.chair.actor, { sessionId })).hints).toEqual([]);
});

test('the work list of a chair names no sign against the others at a product of the chair’s own interest', async () => {
  const planned = await createCouncil(held.owner);
  const session = await createSession(held.owner, planned, { state: 'planned' });
  const waiting = session.items[0] as TestItem;
  const [other] = planned.members as [TestMember];
  const { name } = await held.owner
    .selectFrom('registry.producer as producer')
    .innerJoin('dossiers.dossier as dossier', 'dossier.producerId', 'producer.id')
    .select('producer.name')
    .where('dossier.id', '=', waiting.dossierId)
    .executeTakeFirstOrThrow();
  await held.owner
    .updateTable('scoring.councilMember')
    .set({ workplace: name })
    .where('id', '=', other.memberId)
    .execute();
  const told = async () => JSON.stringify(await scoringWork(held.db, planned.chair.actor, noon));
  expect(await told()).toContain(other.actor.name);
  await acts().declare(waiting, planned.chair);
  expect(await told()).not.toContain(other.actor.name);
});

test('an interest stands when the product comes before the council again, until the chair dismisses it', async () => {
  await held.owner.updateTable('scoring.session').set({ state: 'planned' }).where('id', '=', sessionId).execute();
  await held.owner.deleteFrom('scoring.scoreSheet').where('agendaItemId', '=', item.itemId).execute();
  await held.owner.updateTable('scoring.agendaItem').set({ state: 'waiting' }).where('id', '=', item.itemId).execute();
  await acts().declare(item, member);
  const off = { sessionId, itemId: item.itemId, reason: 'Thiếu giấy' };
  await acts().as(council.secretary, removeFromAgenda, off);
  const back = { sessionId, dossierId: item.dossierId };
  const { itemId } = await acts().as(council.secretary, addToAgenda, back);
  await held.owner.updateTable('scoring.session').set({ state: 'open' }).where('id', '=', sessionId).execute();
  await acts().as(council.chair, openItem, { itemId });
  const again = { ...item, itemId };
  const sheetOf = (one: TestMember) => acts().sheetOf(itemId, one);
  expect(await sheetOf(member)).toMatchObject({ state: 'shut', shutBecause: 'interest' });
  await expect(scoreSheetForMember(held.db, member.actor, { agendaItemId: itemId })).rejects.toMatchObject({
    code: 'interest.holds',
  });
  const [row] = (await board(council.secretary.actor)).products;
  expect(row).toMatchObject({ expected: council.scorers.length - 1 });
  expect(row?.cells[2]).toEqual({ state: 'conflict' });
  const [interest] = (await agendaItemPage(held.db, council.chair.actor, { itemId })).interests;
  await acts().as(council.chair, dismissInterest, { interestId: interest?.interestId, reason: 'Trùng tên' });
  expect(await acts().submit(again, member, 60)).toBeDefined();
  expect(await sheetOf(member)).toMatchObject({ state: 'submitted', total: 60 });
});

test('a member of the province’s council who declared before the ward’s stays out there, and is let in by its chair', async () => {
  await acts().declare(item, member);
  const above = await createCouncil(held.owner, { unit: province, members: 1 });
  const seat = await createMember(held.owner, province, above.councilId, 'member', 9);
  const { personId } = member;
  await held.owner.updateTable('scoring.councilMember').set({ personId }).where('id', '=', seat.memberId).execute();
  await held.owner.updateTable('identity.roleGrant').set({ personId }).where('id', '=', seat.grantId).execute();
  const there = await moveTo(above);
  await held.owner.deleteFrom('scoring.scoreSheet').where('agendaItemId', '=', there.itemId).execute();
  await held.owner.updateTable('scoring.agendaItem').set({ state: 'waiting' }).where('id', '=', there.itemId).execute();
  await held.owner
    .insertInto('scoring.attendance')
    .values({ sessionId: await sessionOf(there.itemId), memberId: seat.memberId, present: true, recordedAt: noon })
    .execute();
  await acts().as(above.chair, openItem, { itemId: there.itemId });
  const sheet = () => acts().sheetOf(there.itemId, { ...member, memberId: seat.memberId });
  expect(await sheet()).toMatchObject({ state: 'shut', shutBecause: 'interest' });
  const [interest] = (await agendaItemPage(held.db, above.chair.actor, { itemId: there.itemId })).interests;
  await acts().as(above.chair, dismissInterest, { interestId: interest?.interestId, reason: 'Không còn liên quan' });
  expect(await sheet()).toMatchObject({ state: 'draft' });
  const standing = await held.owner
    .selectFrom('dossiers.recusal')
    .select('id')
    .where('personId', '=', member.personId)
    .where('liftedAt', 'is', null)
    .execute();
  expect(standing).toEqual([]);
});

const sessionOf = async (itemId: string): Promise<string> =>
  (
    await held.owner
      .selectFrom('scoring.agendaItem')
      .select('sessionId')
      .where('id', '=', itemId)
      .executeTakeFirstOrThrow()
  ).sessionId;
