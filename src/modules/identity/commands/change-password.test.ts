import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { PersonActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { cookiesOf, password, requestWith, useIdentity, yenHoa } from '../../../../tests/support/identity.ts';
import { findActor } from '../authentication/find-actor.ts';
import { signIn } from '../authentication/sign-in.ts';
import { signOut } from '../authentication/sign-out.ts';
import { accountPage } from '../queries/account-page.ts';
import { changePassword } from './change-password.ts';
import { revokeSession } from './revoke-sign-in-session.ts';

const held = useIdentity();
const fresh = { password: 'cua đồng bảy bát', passwordAgain: 'cua đồng bảy bát' };

async function signedIn() {
  const { email } = await held.person('economic-office', yenHoa);
  const session = async () => {
    const { headers } = await signIn(held.visitor(), requestWith(''), { account: email, password });
    const request = requestWith(cookiesOf(headers));
    return { request, actor: (await findActor(held.visitor(), request)) as PersonActor };
  };
  return { email, here: await session(), elsewhere: await session() };
}

test('changing the password ends the other sessions and keeps this one', async () => {
  const { here, elsewhere, email } = await signedIn();
  await perform(held.as(here.actor), changePassword, { currentPassword: password, ...fresh });
  expect(await findActor(held.visitor(), here.request)).toMatchObject({ kind: 'person' });
  expect(await findActor(held.visitor(), elsewhere.request)).toEqual({ kind: 'visitor' });
  await expect(signIn(held.visitor(), requestWith(''), { account: email, password })).rejects.toMatchObject({
    code: 'sign-in.refused',
  });
  expect(await held.events('password.change', here.actor.personId)).toHaveLength(1);
});

test('a wrong present password changes nothing and says so at its field', async () => {
  const { here, elsewhere } = await signedIn();
  await expect(
    perform(held.as(here.actor), changePassword, { currentPassword: 'không phải', ...fresh }),
  ).rejects.toMatchObject({ code: 'password.wrong', fields: { currentPassword: [expect.any(String)] } });
  expect(await findActor(held.visitor(), elsewhere.request)).toMatchObject({ kind: 'person' });
});

test("one ends one's own session on another device, and nobody else's", async () => {
  const { here, elsewhere } = await signedIn();
  const stranger = await signedIn();
  for (const sessionId of [stranger.here.actor.sessionId, randomUUID()])
    await expect(perform(held.as(here.actor), revokeSession, { sessionId })).rejects.toMatchObject({
      code: 'not-found',
    });
  const page = await accountPage(held.db, here.actor, held.now());
  expect(page.sessions.map(({ current }) => current).sort()).toEqual([false, true]);
  expect(JSON.stringify(page)).not.toContain('token');
  await perform(held.as(here.actor), revokeSession, { sessionId: elsewhere.actor.sessionId });
  expect(await findActor(held.visitor(), elsewhere.request)).toEqual({ kind: 'visitor' });
  expect(await findActor(held.visitor(), stranger.here.request)).toMatchObject({ kind: 'person' });
});

test('signing out ends the session, clears the cookie and leaves an event', async () => {
  const { here } = await signedIn();
  const headers = await signOut(held.as(here.actor), here.request);
  expect(cookiesOf(headers, here.request.headers.get('cookie') ?? '')).toBe('');
  expect(await findActor(held.visitor(), here.request)).toEqual({ kind: 'visitor' });
  expect(await held.events('sign-in-session.end', here.actor.personId)).toHaveLength(1);
});
