import type { Reader } from '#platform/db.server.ts';

/** A person's sessions that have not ended, the newest first; never their tokens. */
export const sessionsOfPerson = (db: Reader, personId: string, now: Date) =>
  db
    .selectFrom('identity.signInSession')
    .select(['id', 'createdAt', 'expiresAt', 'ipAddress', 'userAgent'])
    .where('userId', '=', personId)
    .where('expiresAt', '>', now)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute();
