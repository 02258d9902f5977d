import { expect, test } from 'vitest';
import { perform } from '#platform/command.ts';
import {
  cauGiay,
  cookiesOf,
  hanoi,
  password,
  requestWith,
  useIdentity,
  yenHoa,
} from '../../../../tests/support/identity.ts';
import { findSession } from '../authentication/find-actor.ts';
import { signIn } from '../authentication/sign-in.ts';
import { isResetLinkOpen } from '../queries/reset-link-by-token.ts';
import { editPerson } from './edit-person.ts';
import { giveGrant } from './give-grant.ts';
import { issueResetLink } from './issue-reset-link.ts';
import { removeSecondFactor } from './remove-second-factor.ts';
import { renamePerson } from './rename-person.ts';
import { resetPassword } from './reset-password.ts';
import { unlockPerson } from './unlock-person.ts';

const held = useIdentity();
const managing = [unlockPerson, issueResetLink] as const;
const fresh = { password: 'tre xanh tám lá', passwordAgain: 'tre xanh tám lá' };

test('a name and addresses are corrected, the event names the fields and no values', async () => {
  const actor = await held.actor('economic-office-head', yenHoa);
  const { personId } = await held.person('producer', yenHoa);
  await perform(held.as(actor), editPerson, { personId, name: 'Lê Mẫu Đào', phone: '0912 000 111' });
  const person = await held.db
    .selectFrom('identity.person')
    .selectAll()
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  expect(person).toMatchObject({
    name: 'Lê Mẫu Đào',
    searchKey: 'le mau dao',
    phone: '+84912000111',
    email: `${personId}@khong-co-thu.invalid`,
  });
  expect(await held.events('person.edit', personId)).toMatchObject([
    { unitId: yenHoa, details: { fields: ['name', 'email', 'phone'] } },
  ]);
  await expect(perform(held.as(actor), editPerson, { personId, name: 'Lê Mẫu Đào' })).rejects.toMatchObject({
    code: 'person.contact-needed',
  });
});

test("an address that is somebody else's is refused in words", async () => {
  const actor = await held.actor('administrator', yenHoa);
  const one = await held.person('producer', yenHoa);
  const other = await held.person('producer', yenHoa);
  await expect(
    perform(held.as(actor), editPerson, { personId: one.personId, name: 'A', email: other.email }),
  ).rejects.toMatchObject({ code: 'person.email-taken', status: 409 });
});

test('whoever holds a grant elsewhere, or one that the actor may not give, is not theirs to change', async () => {
  const wardAdministrator = await held.actor('administrator', yenHoa);
  const head = await held.actor('economic-office-head', yenHoa);
  const shared = await held.person('expert', yenHoa);
  await perform(held.system(), giveGrant, { personId: shared.personId, role: 'administrator', unitId: cauGiay });
  const superior = await held.person('administrator', yenHoa);
  for (const command of managing) {
    await expect(perform(held.as(wardAdministrator), command, { personId: shared.personId })).rejects.toMatchObject({
      code: 'person.elsewhere',
    });
    await expect(perform(held.as(head), command, { personId: superior.personId })).rejects.toMatchObject({
      code: 'person.elsewhere',
    });
    const above = await held.actor('administrator', hanoi);
    await expect(perform(held.as(above), command, { personId: shared.personId })).resolves.toBeDefined();
  }
  await expect(
    perform(held.as(head), editPerson, { personId: superior.personId, name: 'X', email: 'x@mau.vn' }),
  ).rejects.toMatchObject({ code: 'person.elsewhere' });
});

test('people of another ward do not exist, and oneself is not managed', async () => {
  const actor = await held.actor('administrator', yenHoa);
  const stranger = await held.person('producer', cauGiay);
  for (const command of managing) {
    await expect(perform(held.as(actor), command, { personId: stranger.personId })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(perform(held.as(actor), command, { personId: actor.personId })).rejects.toMatchObject({
      code: 'person.oneself',
    });
  }
  const head = await held.actor('economic-office-head', yenHoa);
  const own = await held.person('producer', yenHoa);
  await expect(perform(held.as(head), removeSecondFactor, { personId: own.personId })).rejects.toMatchObject({
    code: 'role-missing',
  });
});

test('a link handed over sets a new password once, ends every session and lifts the lock', async () => {
  const head = await held.actor('economic-office-head', yenHoa);
  const { personId, email } = await held.person('producer', yenHoa);
  const before = await signIn(held.visitor(), requestWith(''), { account: email, password });
  for (let tries = 0; tries < 5; tries++)
    await signIn(held.visitor(), requestWith(''), { account: email, password: 'sai-roi-day' }).catch(() => {});
  const first = await perform(held.as(head), issueResetLink, { personId });
  const { token } = await perform(held.as(head), issueResetLink, { personId });
  expect(await isResetLinkOpen(held.db, first.token, held.now())).toBe(false);
  expect(await isResetLinkOpen(held.db, token, held.now())).toBe(true);
  await perform(held.visitor(), resetPassword, { token, ...fresh });
  expect(await findSession(held.visitor(), requestWith(cookiesOf(before.headers)))).toBeUndefined();
  await expect(
    signIn(held.visitor(), requestWith(''), { account: email, password: fresh.password }),
  ).resolves.toMatchObject({
    grants: 1,
  });
  await expect(perform(held.visitor(), resetPassword, { token, ...fresh })).rejects.toMatchObject({
    code: 'reset-link.spent',
  });
  expect(await held.events('password.reset', personId)).toHaveLength(1);
  const stored = await held.db
    .selectFrom('identity.passwordReset')
    .selectAll()
    .where('personId', '=', personId)
    .execute();
  expect(JSON.stringify(stored)).not.toContain(token);
});

test('a link that was never issued, and one a day old, set nothing', async () => {
  const head = await held.actor('economic-office-head', yenHoa);
  const { personId } = await held.person('producer', yenHoa);
  await expect(perform(held.visitor(), resetPassword, { token: 'b'.repeat(43), ...fresh })).rejects.toMatchObject({
    code: 'not-found',
  });
  const { token } = await perform(held.as(head), issueResetLink, { personId });
  held.pass(24 * 60 + 1);
  await expect(perform(held.visitor(), resetPassword, { token, ...fresh })).rejects.toMatchObject({
    code: 'reset-link.spent',
  });
});

test('a lock is lifted by hand', async () => {
  const head = await held.actor('economic-office-head', yenHoa);
  const { personId, email } = await held.person('producer', yenHoa);
  for (let tries = 0; tries < 5; tries++)
    await signIn(held.visitor(), requestWith(''), { account: email, password: 'sai-roi-day' }).catch(() => {});
  await perform(held.as(head), unlockPerson, { personId });
  await expect(signIn(held.visitor(), requestWith(''), { account: email, password })).resolves.toMatchObject({
    grants: 1,
  });
  expect(await held.events('person.unlock', personId)).toHaveLength(1);
});

test('one corrects one’s own name', async () => {
  const { actor, personId } = await held.person('producer', yenHoa);
  await perform(held.as(actor), renamePerson, { name: '  Phạm Mẫu Cúc ' });
  const person = await held.db
    .selectFrom('identity.person')
    .select(['name', 'searchKey'])
    .where('id', '=', personId)
    .executeTakeFirst();
  expect(person).toEqual({ name: 'Phạm Mẫu Cúc', searchKey: 'pham mau cuc' });
});
