import { sql } from 'kysely';
import type { Database } from '#platform/db.server.ts';

/** After that many failed tries in a row the account is shut for that long. */
export const lockAfterTries = 5;
export const lockMinutes = 15;

/**
 * Counts a try before the password is looked at, in one atomic statement, so that tries sent at the same moment cannot
 * all be "the first". Gives false where the account is locked; a locked try neither counts nor prolongs the lock.
 */
export async function takeSignInTry(db: Database, personId: string, now: Date): Promise<boolean> {
  const windowStart = new Date(now.getTime() - lockMinutes * 60_000);
  const lockEnd = new Date(now.getTime() + lockMinutes * 60_000);
  const { rows } = await sql<{ personId: string }>`
    insert into identity.sign_in_lock as l (person_id, failed_tries, last_failed_at)
    values (${personId}, 1, ${now})
    on conflict (person_id) do update set
      failed_tries = case when l.last_failed_at <= ${windowStart} then 1 else l.failed_tries + 1 end,
      locked_until = case when l.last_failed_at > ${windowStart} and l.failed_tries + 1 >= ${lockAfterTries}
        then ${lockEnd}::timestamptz end,
      last_failed_at = ${now}
    where l.locked_until is null or l.locked_until <= ${now}
    returning person_id`.execute(db);
  return rows.length > 0;
}

/** A good password forgives the tries before it. */
export async function forgiveTries(db: Database, personId: string): Promise<void> {
  await db.deleteFrom('identity.signInLock').where('personId', '=', personId).execute();
}
