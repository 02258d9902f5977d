import { createHmac, randomBytes } from 'node:crypto';
import type { Database } from '#platform/db.server.ts';
import type { TestPerson } from '../support/council.ts';

/**
 * Puts a session of each person into the database and gives the cookie their browser would send, by person. Signing in
 * with a password is slow on purpose and not what is measured.
 */
export async function signInAll(owner: Database, people: TestPerson[], secret: string): Promise<Map<string, string>> {
  const cookies = new Map<string, string>();
  for (const { personId } of people) {
    const token = randomBytes(24).toString('base64url');
    await owner
      .insertInto('identity.signInSession')
      .values({ userId: personId, token, expiresAt: new Date(Date.now() + 86_400_000) })
      .execute();
    const signature = createHmac('sha256', secret).update(token).digest('base64');
    cookies.set(personId, `saolang.session_token=${encodeURIComponent(`${token}.${signature}`)}`);
  }
  return cookies;
}
