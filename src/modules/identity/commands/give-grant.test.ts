import { expect, test } from 'vitest';
import { perform } from '#platform/command.ts';
import { cauGiay, hanoi, useIdentity, yenHoa } from '../../../../tests/support/identity.ts';
import { grantsOfPerson } from '../queries/grants-of-person.ts';
import { roleNames, roles } from '../rules/roles.ts';
import { chooseActing } from './choose-acting.ts';
import { giveGrant } from './give-grant.ts';
import { revokeGrant } from './revoke-grant.ts';

const held = useIdentity();

test('an administrator of the ward gives and takes back a role; both leave their event and the grant stays in the book', async () => {
  const administrator = await held.actor('administrator', yenHoa);
  const { personId } = await held.person('producer', yenHoa);
  const { grantId } = await perform(held.as(administrator), giveGrant, {
    personId,
    role: 'records-clerk',
    unitId: yenHoa,
  });
  expect((await grantsOfPerson(held.db, personId, held.now())).map(({ role }) => role).sort()).toEqual([
    'producer',
    'records-clerk',
  ]);
  expect(await held.events('grant.give', personId)).toMatchObject([
    { actorRole: 'system' },
    { actorPersonId: administrator.personId, unitId: yenHoa, details: { grantId, role: 'records-clerk' } },
  ]);
  await perform(held.as(administrator), revokeGrant, { grantId });
  expect((await grantsOfPerson(held.db, personId, held.now())).map(({ role }) => role)).toEqual(['producer']);
  const row = await held.db
    .selectFrom('identity.roleGrant')
    .selectAll()
    .where('id', '=', grantId)
    .executeTakeFirstOrThrow();
  expect(row.validTo).toEqual(held.now());
  await expect(perform(held.as(administrator), revokeGrant, { grantId })).rejects.toMatchObject({
    code: 'grant.ended',
  });
});

test('the same role twice is refused while the first is in force, even when asked at once', async () => {
  const administrator = await held.actor('administrator', yenHoa);
  const { personId } = await held.person('producer', yenHoa);
  const give = () =>
    perform(held.as(administrator), giveGrant, { personId, role: 'inspector', unitId: yenHoa, lastDay: '2099-01-01' });
  const results = await Promise.allSettled([give(), give(), give()]);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(give()).rejects.toMatchObject({ code: 'grant.given-already' });
});

test('every role can be given on every kind of unit it stands on, and on no other', async () => {
  const { personId } = await held.person('producer', yenHoa);
  for (const role of roleNames) {
    const on: readonly string[] = roles[role].on;
    for (const [kind, unitId] of [
      ['central', 'VN'],
      ['province', hanoi],
      ['commune', cauGiay],
    ] as const) {
      const giving = perform(held.system(), giveGrant, { personId, role, unitId });
      if (on.includes(kind)) await expect(giving).resolves.toMatchObject({ grantId: expect.any(String) });
      else await expect(giving).rejects.toMatchObject({ code: 'grant.role-elsewhere' });
    }
  }
});

test('units and people of another ward do not exist for those who manage this one', async () => {
  const stranger = await held.person('producer', cauGiay);
  const own = await held.person('producer', yenHoa);
  for (const role of ['administrator', 'economic-office-head'] as const) {
    const actor = await held.actor(role, yenHoa);
    const give = (personId: string, unitId: string) =>
      perform(held.as(actor), giveGrant, { personId, role: 'expert', unitId });
    await expect(give(stranger.personId, yenHoa)).rejects.toMatchObject({ code: 'not-found' });
    await expect(give(own.personId, cauGiay)).rejects.toMatchObject({ code: 'not-found' });
    await expect(give(own.personId, hanoi)).rejects.toMatchObject({ code: 'not-found' });
    await expect(give(own.personId, 'khong-co')).rejects.toMatchObject({ code: 'not-found' });
    await expect(perform(held.as(actor), revokeGrant, { grantId: stranger.grantId })).rejects.toMatchObject({
      code: 'not-found',
    });
  }
});

test('the head of the economic office neither makes nor unmakes an administrator', async () => {
  const head = await held.actor('economic-office-head', yenHoa);
  const administrator = await held.person('administrator', yenHoa);
  await expect(
    perform(held.as(head), giveGrant, { personId: head.personId, role: 'administrator', unitId: yenHoa }),
  ).rejects.toMatchObject({ code: 'grant.role-not-yours' });
  await expect(perform(held.as(head), revokeGrant, { grantId: administrator.grantId })).rejects.toMatchObject({
    code: 'grant.role-not-yours',
  });
});

test('nobody ends the grant they are acting under', async () => {
  const { actor, grantId } = await held.person('administrator', yenHoa);
  await expect(perform(held.as(actor), revokeGrant, { grantId })).rejects.toMatchObject({ code: 'grant.own' });
});

test('a role outside the managers gives nothing', async () => {
  const { personId } = await held.person('producer', yenHoa);
  for (const role of ['ward-leader', 'economic-office', 'producer', 'council-chair'] as const) {
    const actor = await held.actor(role, yenHoa);
    await expect(
      perform(held.as(actor), giveGrant, { personId, role: 'expert', unitId: yenHoa }),
    ).rejects.toMatchObject({
      code: 'role-missing',
    });
  }
  await expect(perform(held.visitor(), giveGrant, { personId, role: 'expert', unitId: yenHoa })).rejects.toMatchObject({
    code: 'sign-in-needed',
  });
});

test("nobody acts under somebody else's grant, nor under one that has ended", async () => {
  const one = await held.person('producer', yenHoa);
  const other = await held.person('administrator', yenHoa);
  await expect(perform(held.as(one.actor), chooseActing, { grantId: other.grantId })).rejects.toMatchObject({
    code: 'not-found',
  });
  await perform(held.as(other.actor), revokeGrant, { grantId: one.grantId });
  await expect(perform(held.as(one.actor), chooseActing, { grantId: one.grantId })).rejects.toMatchObject({
    code: 'not-found',
  });
});
