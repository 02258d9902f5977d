import { expect, test } from 'vitest';
import { perform } from '#platform/command.ts';
import { useIdentity, yenHoa } from '../../../tests/support/identity.ts';
import { acceptInvitation } from './commands/accept-invitation.ts';
import { invitePerson } from './commands/invite-person.ts';
import { requestPasswordReset } from './commands/request-password-reset.ts';
import { resetPassword } from './commands/reset-password.ts';
import { withdrawInvitation } from './commands/withdraw-invitation.ts';
import { identityTasks } from './jobs.ts';
import { seedAdministrator } from './seed-administrator.ts';

const held = useIdentity();
const chosen = { password: 'tre xanh tám lá', passwordAgain: 'tre xanh tám lá' };
const task = (name: string) => {
  const found = identityTasks(held.system()).find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};
const tokenIn = (text: string, path: string) => new RegExp(`${path}/([\\w-]{43})`).exec(text)?.[1] as string;

test('an invitation by e-mail sends a letter whose link is accepted', async () => {
  const head = await held.actor('economic-office-head', yenHoa);
  const input = { name: 'Vũ Mẫu Thảo', email: 'thao@mau.vn', role: 'culture-office' as const, unitId: yenHoa };
  const { invitationId } = await perform(held.as(head), invitePerson, input);
  await task('identity.mail-invitation').run(held.system(), { invitationId });
  const letter = held.letters.at(-1);
  expect(letter).toMatchObject({ to: 'thao@mau.vn', subject: 'Lời mời dùng Sao Làng' });
  expect(letter?.text).toContain('Phường Yên Hòa mời anh/chị dùng Sao Làng với vai Phòng Văn hóa – Xã hội.');
  const token = tokenIn(letter?.text ?? '', 'http://localhost:3000/loi-moi');
  expect(await perform(held.visitor(), acceptInvitation, { token, ...chosen })).toMatchObject({ isNew: true });
});

test('an invitation that was withdrawn meanwhile sends no letter', async () => {
  const head = await held.actor('economic-office-head', yenHoa);
  const input = { name: 'Vũ Mẫu Thu', email: 'thu@mau.vn', role: 'expert' as const, unitId: yenHoa };
  const { invitationId } = await perform(held.as(head), invitePerson, input);
  await perform(held.as(head), withdrawInvitation, { invitationId });
  const before = held.letters.length;
  await task('identity.mail-invitation').run(held.system(), { invitationId });
  expect(held.letters.length).toBe(before);
});

test('asking for a new password answers known and unknown accounts alike; only the known one gets a letter', async () => {
  const { email, personId } = await held.person('economic-office', yenHoa);
  expect(await perform(held.visitor(), requestPasswordReset, { account: email })).toEqual({});
  expect(await perform(held.visitor(), requestPasswordReset, { account: 'khong-co@mau.vn' })).toEqual({});
  expect(await held.events('password.request-reset', personId)).toHaveLength(1);
  expect(await held.events('password.request-reset', 'unknown')).toHaveLength(1);
  const before = held.letters.length;
  await task('identity.mail-reset-link').run(held.system(), { personId: null });
  expect(held.letters.length).toBe(before);
  await task('identity.mail-reset-link').run(held.system(), { personId });
  const token = tokenIn(held.letters.at(-1)?.text ?? '', 'http://localhost:3000/dat-lai-mat-khau');
  held.pass(59);
  expect(await perform(held.visitor(), resetPassword, { token, ...chosen })).toEqual({});
});

test('work moves through every module in order when a succession has taken effect', async () => {
  const moved: string[] = [];
  const movers = ['registry', 'dossiers'].map((module) => async (_performer: unknown, move: { unitId: string }) => {
    moved.push(`${module} ${move.unitId}`);
  });
  const move = identityTasks(held.system(), movers).find(({ name }) => name === 'unit.move-open-work');
  await move?.run(held.system(), { unitId: '00175', successorId: '00166' });
  expect(moved).toEqual(['registry 00175', 'dossiers 00175']);
});

test('the first administrator gets a random password, once', async () => {
  const made = await seedAdministrator(held.system());
  expect(made?.password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){4}$/);
  expect(await seedAdministrator(held.system())).toBeUndefined();
});
