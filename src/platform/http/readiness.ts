import { sql } from 'kysely';
import type { Installation } from '../context.ts';

/** Names what cannot be reached: `database`, `files`. Empty when ready. */
export async function checkReadiness({ db, files }: Installation): Promise<string[]> {
  const checks: Record<string, () => Promise<unknown>> = {
    database: () => sql`select 1 from platform.event limit 1`.execute(db),
    files: () => files.check(),
  };
  const failing: string[] = [];
  await Promise.all(
    Object.entries(checks).map(([name, check]) =>
      Promise.resolve()
        .then(check)
        .catch(() => failing.push(name)),
    ),
  );
  return failing.sort();
}
