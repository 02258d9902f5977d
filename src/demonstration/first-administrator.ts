import { randomBytes } from 'node:crypto';
import type { createPersonWithGrants } from '#modules/identity/index.ts';
import type { Installation } from '#platform/context.ts';
import { once } from './once.ts';

/** For SEED=none: one administrator of the whole installation, whose random password is shown this one time. */
export async function firstAdministrator(installation: Installation, create: typeof createPersonWithGrants) {
  const password = randomBytes(12).toString('base64url');
  const email = 'quantri@saolang.local';
  const isNew = await once(installation, 'first-administrator', async () => {
    await create(installation, {
      name: 'Quản trị hệ thống',
      email,
      password,
      grants: [{ role: 'administrator', unitId: 'VN' }],
    });
  });
  return isNew ? [{ role: 'Quản trị hệ thống', name: 'Quản trị hệ thống', email, password }] : [];
}
