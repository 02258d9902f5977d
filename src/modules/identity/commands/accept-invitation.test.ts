import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { perform } from '#platform/command.ts';
import { cauGiay, hoanKiem, useIdentity, yenHoa } from '../../../../tests/support/identity.ts';
import { grantsOfPerson } from '../queries/grants-of-person.ts';
import { getInvitationByToken } from '../queries/invitation-by-token.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { invitePerson } from './invite-person.ts';
import { renewInvitationLink } from './renew-invitation-link.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';

const held = useIdentity();
const chosen = { password: 'gạo nếp cái ghế', passwordAgain: 'gạo nếp cái ghế' };
let numbers = 0;
const newPhone = () => `09${String(10_000_000 + ++numbers)}`;

async function invited(more: Record<string, unknown> = {}) {
  const actor = await held.actor('economic-office-head', yenHoa);
  const input = { name: 'Trần Mẫu Hoa', phone: newPhone(), role: 'producer', unitId: yenHoa, ...more };
  const { invitationId, token } = await perform(held.as(actor), invitePerson, input);
  return { actor, invitationId, token: token as string };
}

test('somebody invited by phone number accepts with the link, chooses a password and holds the grant', async () => {
  const { actor, invitationId, token } = await invited({ lastDay: '2099-12-31' });
  expect(await getInvitationByToken(held.db, token, held.now())).toMatchObject({
    name: 'Trần Mẫu Hoa',
    open: true,
    known: false,
  });
  const { personId, isNew } = await perform(held.visitor(), acceptInvitation, { token, ...chosen });
  expect(isNew).toBe(true);
  expect(await grantsOfPerson(held.db, personId, held.now())).toMatchObject([
    { role: 'producer', unitId: yenHoa, validTo: new Date('2099-12-31T17:00:00Z') },
  ]);
  const person = await held.db
    .selectFrom('identity.person')
    .selectAll()
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  expect(person).toMatchObject({
    name: 'Trần Mẫu Hoa',
    searchKey: 'tran mau hoa',
    email: `${personId}@khong-co-thu.invalid`,
  });
  expect(await held.events('person.invite', invitationId)).toMatchObject([
    { unitId: yenHoa, actorPersonId: actor.personId },
  ]);
  expect(await held.events('invitation.accept', personId)).toMatchObject([{ unitId: yenHoa, actorRole: 'visitor' }]);
  await expect(perform(held.visitor(), acceptInvitation, { token, ...chosen })).rejects.toMatchObject({
    code: 'invitation.not-open',
  });
});

test('neither events nor the book of invitations hold a token or an address', async () => {
  const { invitationId, token } = await invited({ email: 'ai-do@mau.vn' });
  expect(token).toBeNull();
  const [event] = await held.events('person.invite', invitationId);
  expect(JSON.stringify(event)).not.toContain('ai-do');
  const byPhone = await invited();
  const { rows } = await held.owner
    .selectFrom('identity.invitation')
    .selectAll()
    .where('id', '=', byPhone.invitationId)
    .execute()
    .then((rows) => ({ rows }));
  expect(JSON.stringify(rows)).not.toContain(byPhone.token);
});

test('an address that belongs to somebody gives that person the grant and leaves their password alone', async () => {
  const known = await held.person('expert', cauGiay);
  const { invitationId } = await invited({ email: known.email, role: 'expert' });
  const { token } = await perform(held.system(), renewInvitationLink, { invitationId });
  const before = await held.db
    .selectFrom('identity.account')
    .select('password')
    .where('userId', '=', known.personId)
    .execute();
  const answer = await perform(held.visitor(), acceptInvitation, { token, name: 'Kẻ Gian', ...chosen });
  expect(answer).toEqual({ personId: known.personId, isNew: false });
  const after = await held.db
    .selectFrom('identity.account')
    .select('password')
    .where('userId', '=', known.personId)
    .execute();
  expect(after).toEqual(before);
  expect((await grantsOfPerson(held.db, known.personId, held.now())).map(({ unitId }) => unitId).sort()).toEqual([
    cauGiay,
    yenHoa,
  ]);
  const person = await held.db
    .selectFrom('identity.person')
    .select('name')
    .where('id', '=', known.personId)
    .executeTakeFirst();
  expect(person?.name).toBe('Nguyễn Mẫu An');
});

test('two addresses of two people are refused when inviting', async () => {
  const one = await held.person('expert', yenHoa);
  const phone = newPhone();
  const other = await invited({ phone });
  await perform(held.visitor(), acceptInvitation, { token: other.token, ...chosen });
  await expect(invited({ email: one.email, phone })).rejects.toMatchObject({ code: 'invitation.contacts-differ' });
});

test('an invitation needs an address, a role the giver may give and a unit the role stands on', async () => {
  await expect(invited({ phone: undefined })).rejects.toMatchObject({ code: 'person.contact-needed' });
  await expect(invited({ phone: '12345' })).rejects.toMatchObject({
    status: 422,
    fields: { phone: [expect.any(String)] },
  });
  await expect(invited({ role: 'administrator' })).rejects.toMatchObject({ code: 'grant.role-not-yours' });
  await expect(invited({ role: 'neighbourhood-leader' })).rejects.toMatchObject({ code: 'grant.role-elsewhere' });
  await expect(invited({ role: 'one-stop-desk', scopeId: randomUUID() })).rejects.toMatchObject({
    code: 'grant.scope-wrong',
  });
  await expect(invited({ unitId: cauGiay })).rejects.toMatchObject({ code: 'not-found' });
});

test('a link that was withdrawn, renewed or is seven days old opens nothing', async () => {
  const withdrawn = await invited();
  await perform(held.as(withdrawn.actor), withdrawInvitation, { invitationId: withdrawn.invitationId });
  await expect(perform(held.visitor(), acceptInvitation, { token: withdrawn.token, ...chosen })).rejects.toMatchObject({
    code: 'invitation.not-open',
  });
  await expect(
    perform(held.as(withdrawn.actor), renewInvitationLink, { invitationId: withdrawn.invitationId }),
  ).rejects.toMatchObject({ code: 'invitation.not-open' });
  expect(await held.events('invitation.withdraw', withdrawn.invitationId)).toHaveLength(1);

  const renewed = await invited();
  const fresh = await perform(held.as(renewed.actor), renewInvitationLink, { invitationId: renewed.invitationId });
  await expect(perform(held.visitor(), acceptInvitation, { token: renewed.token, ...chosen })).rejects.toMatchObject({
    code: 'not-found',
  });
  held.pass(7 * 24 * 60 + 1);
  await expect(perform(held.visitor(), acceptInvitation, { token: fresh.token, ...chosen })).rejects.toMatchObject({
    code: 'invitation.not-open',
  });
});

test('passwords that differ, are easy or too short are refused and the link stays open', async () => {
  const { token } = await invited();
  const accept = (input: object) => perform(held.visitor(), acceptInvitation, { token, ...input });
  await expect(accept({ ...chosen, passwordAgain: 'khác hẳn mà' })).rejects.toMatchObject({
    code: 'password.repeat-differs',
  });
  await expect(accept({ password: 'matkhau2026', passwordAgain: 'matkhau2026' })).rejects.toMatchObject({
    code: 'password.easy',
  });
  await expect(accept({ password: 'ngắn', passwordAgain: 'ngắn' })).rejects.toMatchObject({ status: 422 });
  await expect(accept({})).rejects.toMatchObject({ fields: { password: ['Cần điền ô này.'] } });
  expect(await getInvitationByToken(held.db, token, held.now())).toMatchObject({ open: true });
  await expect(perform(held.visitor(), acceptInvitation, { token: 'a'.repeat(43), ...chosen })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('two taps on the link at once make one person', async () => {
  const { token } = await invited();
  const results = await Promise.allSettled(
    [1, 2, 3].map(() => perform(held.visitor(), acceptInvitation, { token, ...chosen })),
  );
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('an invitation of another ward does not exist for the head of this one', async () => {
  const { invitationId } = await invited();
  for (const stranger of [
    await held.actor('economic-office-head', cauGiay),
    await held.actor('administrator', hoanKiem),
  ]) {
    for (const command of [withdrawInvitation, renewInvitationLink])
      await expect(perform(held.as(stranger), command, { invitationId })).rejects.toMatchObject({ code: 'not-found' });
  }
  const staff = await held.actor('economic-office', yenHoa);
  await expect(perform(held.as(staff), withdrawInvitation, { invitationId })).rejects.toMatchObject({
    code: 'role-missing',
  });
});
