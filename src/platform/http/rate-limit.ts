import { sql } from 'kysely';
import type { Database } from '../db.server.ts';
import { platformProblem } from '../problem.ts';

/**
 * Counts one try under `key` and throws `too-many-tries` (429) once there were more than `limit` in the window.
 * Counted in the database, so that all web processes share it. One statement, atomic.
 */
export async function takeTry(
  db: Database,
  key: string,
  { limit, windowSeconds, now }: { limit: number; windowSeconds: number; now: Date },
): Promise<void> {
  const { rows } = await sql<{ tries: number; windowEnds: Date }>`
    insert into platform.rate_limit as r (key, tries, window_ends)
    values (${key.slice(0, 300)}, 1, ${new Date(now.getTime() + windowSeconds * 1000)})
    on conflict (key) do update set
      tries = case when r.window_ends <= ${now} then 1 else r.tries + 1 end,
      window_ends = case when r.window_ends <= ${now} then excluded.window_ends else r.window_ends end
    returning tries, window_ends`.execute(db);
  const row = rows[0];
  if (row && row.tries > limit)
    throw platformProblem('too-many-tries', {
      minutes: Math.max(1, Math.ceil((row.windowEnds.getTime() - now.getTime()) / 60_000)),
    });
}
