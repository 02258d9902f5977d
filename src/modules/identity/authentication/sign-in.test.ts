import { expect, test } from 'vitest';
import { cookiesOf, password, requestWith, useIdentity, yenHoa } from '../../../../tests/support/identity.ts';
import { createPersonWithGrants } from '../create-person-with-grants.ts';
import { findActor, findSession } from './find-actor.ts';
import { signIn } from './sign-in.ts';

const held = useIdentity();
const anywhere = requestWith('');

test('somebody with the right password gets a session and acts under their grant', async () => {
  const { email, personId, grantId } = await held.person('economic-office', yenHoa);
  const answer = await signIn(held.visitor(), anywhere, { account: ` ${email.toUpperCase()} `, password });
  expect(answer).toMatchObject({ needsSecondFactor: false, grants: 1 });
  const actor = await findActor(held.visitor(), requestWith(cookiesOf(answer.headers)));
  expect(actor).toMatchObject({
    kind: 'person',
    personId,
    name: 'Nguyễn Mẫu An',
    grant: {
      id: grantId,
      role: 'economic-office',
      unitId: yenHoa,
      unitPath: 'VN/01/00175/',
      unitName: 'Phường Yên Hòa',
    },
  });
  expect(await held.events('sign-in-session.start', personId)).toMatchObject([
    { unitId: yenHoa, actorRole: 'visitor' },
  ]);
  const stored = await held.db
    .selectFrom('identity.signInSession')
    .select('ipAddress')
    .where('userId', '=', personId)
    .execute();
  expect(stored).toEqual([{ ipAddress: '192.0.2.7' }]);
});

test('somebody without e-mail signs in with the phone number, however they write it', async () => {
  const grants = [{ role: 'neighbourhood-leader' as const, unitId: yenHoa }];
  await expect(
    createPersonWithGrants(held.system(), { name: 'Lê Mẫu Bình', phone: '0912 345 678', password, grants }),
  ).rejects.toMatchObject({ code: 'grant.role-elsewhere' });
  await createPersonWithGrants(held.system(), {
    name: 'Lê Mẫu Bình',
    phone: '0912 345 679',
    password,
    grants: [{ role: 'producer', unitId: yenHoa }],
  });
  const answer = await signIn(held.visitor(), anywhere, { account: '+84 912.345.679', password });
  expect(await findActor(held.visitor(), requestWith(cookiesOf(answer.headers)))).toMatchObject({
    name: 'Lê Mẫu Bình',
  });
});

test('a wrong password, an unknown account and a locked one are refused alike', async () => {
  const { email, personId } = await held.person('economic-office', yenHoa);
  const unknown = signIn(held.visitor(), anywhere, { account: 'khong-co@mau.vn', password });
  const refusal = await unknown.catch((error) => error);
  expect(refusal).toMatchObject({ code: 'sign-in.refused' });
  expect([refusal.details, refusal.fields]).toEqual([{}, {}]);
  for (let tries = 0; tries < 5; tries++)
    await expect(signIn(held.visitor(), anywhere, { account: email, password: 'sai-mat-khau' })).rejects.toMatchObject({
      code: 'sign-in.refused',
      details: {},
    });
  await expect(signIn(held.visitor(), anywhere, { account: email, password })).rejects.toMatchObject({
    code: 'sign-in.refused',
    details: {},
  });
  expect((await held.events('sign-in-session.refuse', personId)).length).toBe(6);
  held.pass(14);
  await expect(signIn(held.visitor(), anywhere, { account: email, password })).rejects.toMatchObject({
    code: 'sign-in.refused',
  });
  held.pass(2);
  expect(await signIn(held.visitor(), anywhere, { account: email, password })).toMatchObject({ grants: 1 });
  expect(
    await held.db.selectFrom('identity.signInLock').selectAll().where('personId', '=', personId).execute(),
  ).toEqual([]);
});

test('nine tries at the same moment look at the password at most five times', async () => {
  const { email, personId } = await held.person('economic-office', yenHoa);
  const tries = Array.from({ length: 9 }, () =>
    signIn(held.visitor(), anywhere, { account: email, password: 'sai-roi-day' }),
  );
  await Promise.allSettled([...tries]);
  const lock = await held.db
    .selectFrom('identity.signInLock')
    .selectAll()
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow();
  expect(lock.failedTries).toBe(5);
  await expect(signIn(held.visitor(), anywhere, { account: email, password })).rejects.toMatchObject({
    code: 'sign-in.refused',
  });
});

test('an eleventh try on one account from one address within ten minutes has to wait', async () => {
  const again = () => signIn(held.visitor(), anywhere, { account: 'ai-do@mau.vn', password: 'sai-roi-day' });
  for (let tries = 0; tries < 10; tries++) await expect(again()).rejects.toMatchObject({ code: 'sign-in.refused' });
  await expect(again()).rejects.toMatchObject({ code: 'too-many-tries', status: 429 });
});

test('a cookie that we did not sign is nobody, and so is an ended session', async () => {
  const { email, personId } = await held.person('economic-office', yenHoa);
  const { headers } = await signIn(held.visitor(), anywhere, { account: email, password });
  const cookie = cookiesOf(headers);
  const forged = decodeURIComponent(cookie).replace(
    /\.(.)([^.]*)$/,
    (_, first, rest) => `.${first === 'A' ? 'B' : 'A'}${rest}`,
  );
  expect(await findActor(held.visitor(), requestWith(forged))).toEqual({ kind: 'visitor' });
  expect(await findActor(held.visitor(), requestWith('saolang.session_token=%E0%A4%A'))).toEqual({ kind: 'visitor' });
  expect(await findActor(held.visitor(), requestWith(cookie))).toMatchObject({ kind: 'person' });
  await held.db
    .updateTable('identity.roleGrant')
    .set({ validTo: held.now() })
    .where('personId', '=', personId)
    .execute();
  expect(await findActor(held.visitor(), requestWith(cookie))).toEqual({ kind: 'visitor' });
  expect(await findSession(held.visitor(), requestWith(cookie))).toMatchObject({ personId });
  await held.db.deleteFrom('identity.signInSession').where('userId', '=', personId).execute();
  expect(await findSession(held.visitor(), requestWith(cookie))).toBeUndefined();
});
