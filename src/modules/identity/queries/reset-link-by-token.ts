import type { Reader } from '#platform/db.server.ts';
import { hashOfToken } from '../secret-token.ts';

/** Whether the link can still set a password. Unknown and spent links look the same. */
export async function isResetLinkOpen(db: Reader, token: string, now: Date): Promise<boolean> {
  const link = await db
    .selectFrom('identity.passwordReset')
    .select('id')
    .where('tokenHash', '=', hashOfToken(token))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst();
  return link !== undefined;
}
