import { sql } from 'kysely';
import type { Database } from '#platform/db.server.ts';

/** Every table of ours with a digest of all its rows: equal before and after means that nothing was written. */
export async function contentOf(owner: Database): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }>`select schemaname || '.' || tablename as name from pg_tables
    where schemaname in ('platform', 'identity', 'regulation', 'registry', 'dossiers', 'scoring')
      and tablename <> 'rate_limit' order by 1`.execute(owner);
  const { rows } = await sql<{ name: string; digest: string }>`${sql.join(
    tables.rows.map(
      ({ name }) => sql`select ${sql.lit(name)} as name,
        md5(coalesce(string_agg(md5(t::text), '' order by t::text), '')) as digest from ${sql.table(name)} t`,
    ),
    sql` union all `,
  )}`.execute(owner);
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}
