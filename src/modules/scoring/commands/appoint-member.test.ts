import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import {
  createCouncil,
  createPerson,
  noon,
  otherWard,
  performerOf,
  type TestCouncil,
  type TestPerson,
  ward,
} from '../../../../tests/support/council.ts';
import { actsIn } from '../../../../tests/support/council-acts.ts';
import { createSession } from '../../../../tests/support/council-session.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { councilPage, councilsForViewer } from '../queries/councils-for-viewer.ts';
import { appointMember } from './appoint-member.ts';
import { dismissMember } from './dismiss-member.ts';
import { establishCouncil } from './establish-council.ts';
import { setCouncilRules } from './set-council-rules.ts';

const held = useDatabase();
let council: TestCouncil;
let elsewhere: TestCouncil;
let head: TestPerson;

beforeAll(async () => {
  council = await createCouncil(held.owner, { members: 1, sets: [] });
  elsewhere = await createCouncil(held.owner, { unit: otherWard, members: 1, sets: [] });
  head = council.head;
});

const as = (person: TestPerson) => actsIn(held.db).as.bind(null, person);
const decision = { name: 'Hội đồng Mẫu', decisionNumber: '20/QĐ-UBND', decisionDate: '2026-11-01' };
const establish = (by: TestPerson, unitId = '00175') => as(by)(establishCouncil, { ...decision, unitId });
const seats = (councilId: string) =>
  held.db.selectFrom('scoring.councilMember').selectAll().where('councilId', '=', councilId).orderBy('rank').execute();
const grant = (id: string) =>
  held.db.selectFrom('identity.roleGrant').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const newcomer = () => createPerson(held.owner, ward, 'culture-office');

test('the head of the economic office sets up the council of the own ward, and of no other', async () => {
  const { id } = await establish(head);
  expect((await actsIn(held.db).eventsAbout(id)).map(({ name }) => name)).toEqual(['council.establish']);
  const page = await councilPage(held.db, head.actor, { councilId: id });
  expect(page).toMatchObject({
    rules: { spreadLimit: 10, quorumPercent: 75, chairMustAttend: true, leastLevelsBy: 'conclusion' },
  });
  await expect(establish(head, '00166')).rejects.toMatchObject({ code: 'not-found', status: 404 });
  await expect(establish(council.chair)).rejects.toMatchObject({ code: 'role-missing' });
  await perform(performerOf(held.db, systemActor('seed')), establishCouncil, {
    ...decision,
    unitId: '00166',
    sample: true,
  });
});

test('a seat brings its role for this council, each with an event, in the order of papers', async () => {
  const { id: councilId } = await establish(head);
  const people = await Promise.all([newcomer(), newcomer(), newcomer(), newcomer()]);
  const wanted = ['secretary', 'member', 'chair', 'deputy'] as const;
  for (const [index, person] of people.entries())
    await as(head)(appointMember, {
      councilId,
      personId: person.personId,
      seat: wanted[index],
      position: 'Chuyên viên',
    });
  const members = await seats(councilId);
  expect(members.map(({ seat }) => seat)).toEqual(['chair', 'deputy', 'member', 'secretary']);
  expect(await grant(members[0]?.grantId as string)).toMatchObject({
    role: 'council-chair',
    unitId: '00175',
    scopeKind: 'council',
    scopeId: councilId,
    personId: people[2]?.personId,
  });
  expect((await actsIn(held.db).eventsAbout(people[2]?.personId as string)).map(({ name }) => name)).toEqual([
    'council-role.give',
  ]);
});

test('a role that the person holds already for this council is the one that is used', async () => {
  const { id: councilId } = await establish(head);
  const person = await createPerson(held.owner, ward, 'council-member', councilId);
  await as(head)(appointMember, { councilId, personId: person.personId, seat: 'member' });
  expect((await seats(councilId))[0]?.grantId).toBe(person.grantId);
});

test('one seat for each person and one chair for each council', async () => {
  const person = await newcomer();
  const appoint = (personId: string, seat: string) =>
    as(head)(appointMember, { councilId: council.councilId, personId, seat });
  await expect(appoint(person.personId, 'chair')).rejects.toMatchObject({ code: 'council-member.one-chair' });
  await expect(appoint(council.chair.personId, 'member')).rejects.toMatchObject({ code: 'council-member.one-seat' });
  await expect(appoint(randomUUID(), 'member')).rejects.toMatchObject({ code: 'not-found' });
  const twice = await Promise.allSettled([appoint(person.personId, 'member'), appoint(person.personId, 'member')]);
  expect(twice.filter(({ status }) => status === 'fulfilled').length).toBe(1);
});

test('a dismissed member loses seat and role, stays on past rolls, and no longer sees the council', async () => {
  const member = council.members[0];
  if (!member) throw new Error('no member');
  expect((await councilsForViewer(held.db, member.actor, '2026-11-24')).map(({ councilId }) => councilId)).toEqual([
    council.councilId,
  ]);
  await as(head)(dismissMember, { councilId: council.councilId, memberId: member.memberId, reason: 'Chuyển công tác' });
  expect((await grant(member.grantId)).validTo).toEqual(noon);
  expect(await councilsForViewer(held.db, member.actor, '2026-11-24')).toEqual([]);
  await expect(
    as(head)(dismissMember, { councilId: council.councilId, memberId: member.memberId, reason: 'x' }),
  ).rejects.toMatchObject({ code: 'not-found' });
});

test('rules change under their version, by stewards of the unit, and not while the council sits', async () => {
  const rules = {
    councilId: council.councilId,
    version: 1,
    spreadLimit: 8,
    quorumPercent: 80,
    leastLevelsBy: 'every-member',
  };
  await as(head)(setCouncilRules, rules);
  expect((await councilPage(held.db, head.actor, { councilId: council.councilId })).rules).toEqual({
    spreadLimit: 8,
    quorumPercent: 80,
    chairMustAttend: false,
    leastLevelsBy: 'every-member',
    interestsBeforeOpening: false,
  });
  await expect(as(head)(setCouncilRules, rules)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  await expect(as(elsewhere.head)(setCouncilRules, { ...rules, version: 2 })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(as(head)(setCouncilRules, { ...rules, version: 2, spreadLimit: 0 })).rejects.toMatchObject({
    status: 422,
  });
  await createSession(held.owner, council);
  await expect(as(head)(setCouncilRules, { ...rules, version: 2 })).rejects.toMatchObject({
    code: 'council.session-open',
  });
  const person = await newcomer();
  await expect(
    as(head)(appointMember, { councilId: council.councilId, personId: person.personId, seat: 'member' }),
  ).rejects.toMatchObject({ code: 'council.session-open' });
});
