import { randomInt } from 'node:crypto';
import type { Performer } from '#platform/performer.ts';
import { createPersonWithGrants } from './create-person-with-grants.ts';

/**
 * The one administrator of an installation without demonstration data, on the whole country unless a unit is named.
 * Does nothing where an administrator exists already. Gives the password, random and known nowhere else: print it once.
 */
export async function seedAdministrator(
  performer: Omit<Performer, 'actor'>,
  { email = 'quan-tri@localhost.localdomain', unitId = 'VN' }: { email?: string; unitId?: string } = {},
): Promise<{ email: string; password: string } | undefined> {
  const existing = await performer.db
    .selectFrom('identity.roleGrant')
    .select('id')
    .where('role', '=', 'administrator')
    .limit(1)
    .executeTakeFirst();
  if (existing) return undefined;
  const password = randomPassword();
  await createPersonWithGrants(performer, {
    name: 'Quản trị hệ thống',
    email,
    password,
    grants: [{ role: 'administrator', unitId }],
  });
  return { email, password };
}

/** 20 characters that nobody mixes up, in fours: about 98 bits. */
function randomPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const characters = Array.from({ length: 20 }, () => letters.charAt(randomInt(letters.length))).join('');
  return (characters.match(/.{4}/g) ?? []).join('-');
}
