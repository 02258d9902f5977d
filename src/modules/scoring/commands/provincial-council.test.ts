import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { endCouncilRole, giveCouncilRole } from '#modules/identity/index.ts';
import {
  centre,
  createCouncil,
  createPerson,
  province,
  type TestCouncil,
  type TestPerson,
  ward,
} from '../../../../tests/support/council.ts';
import { actsIn } from '../../../../tests/support/council-acts.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { councilPage } from '../queries/councils-for-viewer.ts';
import { peopleToAppoint } from '../queries/people-to-appoint.ts';
import { appointMember } from './appoint-member.ts';
import { describeMember } from './describe-member.ts';
import { dismissMember } from './dismiss-member.ts';
import { establishCouncil } from './establish-council.ts';

const held = useDatabase();
const otherProvince = { id: '31', kind: 'province', path: 'VN/31/' } as const;
let office: TestPerson;
let other: TestPerson;
let wards: TestCouncil;
let councilId: string;

beforeAll(async () => {
  wards = await createCouncil(held.owner, { members: 1, sets: [] });
  ({ head: office } = await createCouncil(held.owner, { unit: province, members: 1, sets: [] }));
  ({ head: other } = await createCouncil(held.owner, { unit: otherProvince, members: 1, sets: [] }));
  councilId = await establish(office, '01');
});

const as = (person: TestPerson) => actsIn(held.db).as.bind(null, person);
const establish = async (by: TestPerson, unitId: string): Promise<string> =>
  (
    await as(by)(establishCouncil, {
      unitId,
      ...{ name: 'Hội đồng Mẫu', decisionNumber: '20/QĐ-UBND', decisionDate: '2026-11-01' },
    })
  ).id;
const knownInProvince = () => createPerson(held.owner, province, 'inspector');
const grantsOf = (personId: string) =>
  held.db
    .selectFrom('identity.roleGrant')
    .select(['role', 'unitId', 'scopeId', 'validTo', 'givenBy'])
    .where('personId', '=', personId)
    .where('role', '!=', 'inspector')
    .execute();
const notFound = { code: 'not-found', status: 404 };

test.each([
  ['province', province, 'provincial-office'],
  ['ministry', centre, 'central-office'],
])('the office of the %s appoints into the council it set up, describes and dismisses', async (_name, unit, role) => {
  const by = await createPerson(held.owner, unit, role);
  const own = await establish(by, unit.id);
  const person = await createPerson(held.owner, unit, 'administrator');
  const page = await councilPage(held.db, by.actor, { councilId: own });
  expect(page).toMatchObject({ may: { appoint: { allowed: true } }, invites: false });
  expect((await peopleToAppoint(held.db, page)).map(({ personId }) => personId)).toContain(person.personId);
  const { memberId } = await as(by)(appointMember, { councilId: own, personId: person.personId, seat: 'chair' });
  expect(await grantsOf(person.personId)).toContainEqual({
    ...{ role: 'council-chair', unitId: unit.id, scopeId: own, validTo: null, givenBy: by.personId },
  });
  await as(by)(describeMember, { councilId: own, memberId, workplace: 'Sở Mẫu' });
  await as(by)(dismissMember, { councilId: own, memberId, reason: 'Chuyển công tác' });
  const seat = (await grantsOf(person.personId)).find(({ scopeId }) => scopeId === own);
  expect(seat?.validTo).not.toBeNull();
  expect((await actsIn(held.db).eventsAbout(person.personId)).map(({ name }) => name)).toEqual([
    'council-role.give',
    'council-role.end',
  ]);
});

test('the province appoints in no commune’s council, and another province not in this one', async () => {
  const { personId } = await knownInProvince();
  const seat = { personId, seat: 'member' };
  await expect(as(office)(appointMember, { ...seat, councilId: wards.councilId })).rejects.toMatchObject(notFound);
  await expect(as(other)(appointMember, { ...seat, councilId })).rejects.toMatchObject(notFound);
  await expect(
    as(office)(dismissMember, { councilId: wards.councilId, memberId: wards.chair.memberId, reason: 'x' }),
  ).rejects.toMatchObject(notFound);
  expect(await grantsOf(personId)).toEqual([]);
});

test('only people known in the province itself are offered and taken, nobody of its communes', async () => {
  const person = await createPerson(held.owner, ward, 'culture-office');
  const page = await councilPage(held.db, office.actor, { councilId });
  expect((await peopleToAppoint(held.db, page)).map(({ personId }) => personId)).not.toContain(person.personId);
  for (const personId of [person.personId, other.personId, randomUUID()])
    await expect(as(office)(appointMember, { councilId, personId, seat: 'member' })).rejects.toMatchObject(notFound);
});

test('no other role is given that way, none in another unit, and no other role is ended', async () => {
  const { personId, grantId } = await knownInProvince();
  const give = (by: TestPerson, role: string, unitId: string) =>
    as(by)(giveCouncilRole, { personId, role, unitId, scopeId: councilId });
  for (const role of ['administrator', 'provincial-office', 'inspector', 'expert', 'records-clerk'])
    await expect(give(office, role, '01')).rejects.toMatchObject({ code: 'grant.role-not-yours' });
  for (const unitId of ['00175', '31', 'VN'])
    await expect(give(office, 'council-chair', unitId)).rejects.toMatchObject(notFound);
  await expect(give(other, 'council-chair', '01')).rejects.toMatchObject(notFound);
  await expect(
    as(office)(giveCouncilRole, { personId, role: 'council-chair', unitId: '01', scopeId: wards.councilId }),
  ).rejects.toMatchObject(notFound);
  await expect(give(wards.chair, 'council-chair', '00175')).rejects.toMatchObject({ code: 'role-missing' });
  for (const each of [grantId, wards.head.grantId, wards.chair.grantId])
    await expect(as(office)(endCouncilRole, { grantId: each })).rejects.toMatchObject(notFound);
  await expect(as(other)(endCouncilRole, { grantId: wards.secretary.grantId })).rejects.toMatchObject(notFound);
});
