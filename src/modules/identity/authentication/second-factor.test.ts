import { createOTP } from '@better-auth/utils/otp';
import { expect, test } from 'vitest';
import type { PersonActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { cookiesOf, password, requestWith, useIdentity, yenHoa } from '../../../../tests/support/identity.ts';
import { chooseActing } from '../commands/choose-acting.ts';
import { giveGrant } from '../commands/give-grant.ts';
import { removeSecondFactor } from '../commands/remove-second-factor.ts';
import { findActor } from './find-actor.ts';
import { finishSignIn, offerSecondFactor, turnOffSecondFactor, turnOnSecondFactor } from './second-factor.ts';
import { signIn } from './sign-in.ts';

const held = useIdentity();

test('the second factor: offered, proved, asked for at sign-in, backed up by codes, taken off', async () => {
  const { email, personId } = await held.person('economic-office', yenHoa);
  const { grantId } = await perform(held.system(), giveGrant, { personId, role: 'inspector', unitId: yenHoa });
  const { headers } = await signIn(held.visitor(), requestWith(''), { account: email, password });
  let cookie = cookiesOf(headers);
  const acting = async () => (await findActor(held.visitor(), requestWith(cookie))) as PersonActor;
  await perform(held.as(await acting()), chooseActing, { grantId });
  expect((await acting()).grant.role).toBe('inspector');

  const here = held.as(await acting());
  await expect(offerSecondFactor(here, requestWith(cookie), 'sai-roi-day')).rejects.toMatchObject({
    code: 'password.wrong',
  });
  const offer = await offerSecondFactor(here, requestWith(cookie), password);
  expect(offer.uri).toMatch(/^otpauth:\/\/totp\/Sao%20L%C3%A0ng/);
  const code = () => codeFor(offer.uri);
  await expect(turnOnSecondFactor(here, requestWith(cookie), '000000')).rejects.toMatchObject({
    code: 'two-factor.code-wrong',
  });
  cookie = cookiesOf(await turnOnSecondFactor(here, requestWith(cookie), await code()), cookie);
  expect((await acting()).grant.role).toBe('inspector');
  expect(await held.events('two-factor.on', personId)).toHaveLength(1);

  const first = await signIn(held.visitor(), requestWith(''), { account: email, password });
  expect(first.needsSecondFactor).toBe(true);
  expect(await findActor(held.visitor(), requestWith(cookiesOf(first.headers)))).toEqual({ kind: 'visitor' });
  const pending = cookiesOf(first.headers);
  await expect(finishSignIn(held.visitor(), requestWith(pending), '000000')).rejects.toMatchObject({
    code: 'two-factor.code-wrong',
  });
  const done = await finishSignIn(held.visitor(), requestWith(pending), await code());
  expect(done.grants).toBe(2);
  expect(await findActor(held.visitor(), requestWith(cookiesOf(done.headers, pending)))).toMatchObject({ personId });

  const backup = async () => {
    const again = await signIn(held.visitor(), requestWith(''), { account: email, password });
    return finishSignIn(held.visitor(), requestWith(cookiesOf(again.headers)), offer.backupCodes[0] as string);
  };
  await expect(backup()).resolves.toMatchObject({ grants: 2 });
  await expect(backup()).rejects.toMatchObject({ code: 'two-factor.code-wrong' });

  cookie = cookiesOf(await turnOffSecondFactor(held.as(await acting()), requestWith(cookie), password), cookie);
  expect(await held.events('two-factor.off', personId)).toHaveLength(1);
  expect((await acting()).grant.role).toBe('inspector');
  expect(await signIn(held.visitor(), requestWith(''), { account: email, password })).toMatchObject({
    needsSecondFactor: false,
  });
});

test('an administrator takes the second factor off somebody who lost everything', async () => {
  const administrator = await held.actor('administrator', yenHoa);
  const { email, personId } = await held.person('economic-office', yenHoa);
  const { headers } = await signIn(held.visitor(), requestWith(''), { account: email, password });
  const request = requestWith(cookiesOf(headers));
  const here = held.as(await findActor(held.visitor(), request));
  const { uri } = await offerSecondFactor(here, request, password);
  await turnOnSecondFactor(here, request, await codeFor(uri));
  await perform(held.as(administrator), removeSecondFactor, { personId });
  expect(await signIn(held.visitor(), requestWith(''), { account: email, password })).toMatchObject({
    needsSecondFactor: false,
  });
});

test('without a sign-in under way a code opens nothing', async () => {
  await expect(finishSignIn(held.visitor(), requestWith(''), '123456')).rejects.toMatchObject({
    code: 'two-factor.expired',
  });
});

// The application keeps the secret in base32; better-auth's own generator wants it plain.
const codeFor = async (uri: string) => createOTP(fromBase32(new URL(uri).searchParams.get('secret') ?? '')).totp();

function fromBase32(text: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return (bits.match(/.{8}/g) ?? []).map((byte) => String.fromCharCode(Number.parseInt(byte, 2))).join('');
}
