import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Migration, Migrator, sql } from 'kysely';
import type { Database } from './db.server.ts';

/**
 * Runs all pending migrations of `folder` in one transaction (so no CONCURRENTLY), in the order of their names.
 * A file that was edited after it ran is refused: its hash is stored. Gives the names that ran.
 */
export async function migrate(db: Database, folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  await refuseEditedFiles(db, files, texts);
  const migrations: Record<string, Migration> = {};
  for (const [index, name] of files.entries()) {
    const text = texts[index] as string;
    migrations[name.replace(/\.sql$/, '')] = {
      up: async (transaction) => {
        await sql.raw(text).execute(transaction);
        await sql`insert into public.saolang_migration_hash (name, hash) values (${name}, ${hashOf(text)})`.execute(
          transaction,
        );
      },
    };
  }
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableSchema: 'public',
    migrationTableName: 'saolang_migration',
    migrationLockTableName: 'saolang_migration_lock',
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}

async function refuseEditedFiles(db: Database, files: string[], texts: string[]): Promise<void> {
  await sql`create table if not exists public.saolang_migration_hash (name text primary key, hash text not null)`.execute(
    db,
  );
  const { rows } = await sql<{
    name: string;
    hash: string;
  }>`select name, hash from public.saolang_migration_hash`.execute(db);
  const stored = new Map(rows.map((row) => [row.name, row.hash]));
  for (const [index, name] of files.entries()) {
    const known = stored.get(name);
    if (known !== undefined && known !== hashOf(texts[index] as string))
      throw new Error(`Migration ${name} was edited after it ran; write a new one instead`);
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
