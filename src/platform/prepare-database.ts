import { runMigrations } from 'graphile-worker';
import { sql } from 'kysely';
import { bootstrapRole, grantRights } from './bootstrap.ts';
import { applicationRole, createDatabase, createPool } from './db.server.ts';
import { migrate } from './migrate.ts';

/**
 * Makes an empty or older database ready, as its owner: role, migrations, rights, and the job queue's own schema
 * (which belongs to the application's role, because its row-level security lets in nobody else).
 * Safe to run at every start. Gives the names of the migrations that ran.
 */
export async function prepareDatabase(url: string, migrationsFolder: string): Promise<string[]> {
  const ownerPool = createPool(url, { max: 2, applicationName: 'saolang-migrate' });
  const db = createDatabase(ownerPool);
  try {
    await bootstrapRole(db);
    const ran = await migrate(db, migrationsFolder);
    await grantRights(db);
    const { rows } = await sql<{ name: string }>`select quote_ident(current_database()) as name`.execute(db);
    const database = rows[0]?.name as string;
    await sql.raw(`grant create on database ${database} to ${applicationRole}`).execute(db);
    const applicationPool = createPool(url, { max: 1, role: applicationRole });
    try {
      await runMigrations({ pgPool: applicationPool, logger: quiet });
    } finally {
      await applicationPool.end();
      await sql.raw(`revoke create on database ${database} from ${applicationRole}`).execute(db);
    }
    return ran;
  } finally {
    await db.destroy();
  }
}

const quiet = new (await import('graphile-worker')).Logger(() => () => {});
