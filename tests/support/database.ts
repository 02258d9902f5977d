import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { applicationRole, createDatabase, createPool, type Database } from '../../src/platform/db.server.ts';
import { prepareDatabase } from '../../src/platform/prepare-database.ts';

const server = process.env.TEST_DATABASE_URL;

/**
 * A database of its own for a test file, migrated, used as the application role (so that a forbidden write fails
 * as it would in service) with the owner beside it for looking underneath. Dropped afterwards.
 * The schema is made once per run and copied as a template.
 */
export function useDatabase(): { db: Database; owner: Database; url: string; pool: pg.Pool } {
  const held = {} as { db: Database; owner: Database; url: string; pool: pg.Pool };
  let drop = async () => {};
  beforeAll(async () => {
    const opened = await createTestDatabase();
    Object.assign(held, opened);
    drop = opened.drop;
  });
  afterAll(() => drop());
  return held;
}

/** A database of its own; `templateOf` makes and names the one it is copied from. */
export async function createTestDatabase(templateOf: (server: string) => Promise<string> = templateDatabase) {
  if (!server) throw new Error('TEST_DATABASE_URL is not set; run the tests with npm test');
  const template = await templateOf(server);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, (client) => client.query(`create database ${name} template ${template}`));
  const url = withDatabase(server, name);
  const pool = createPool(url, { max: 10, role: applicationRole });
  const ownerPool = createPool(url, { max: 4 });
  const db = createDatabase(pool);
  const owner = createDatabase(ownerPool);
  const drop = async () => {
    await db.destroy();
    await owner.destroy();
    await onServer(server, (client) => client.query(`drop database if exists ${name} with (force)`));
  };
  return { db, owner, url, pool, drop };
}

/** Migrates once per state of the migrations folder. */
async function templateDatabase(url: string): Promise<string> {
  const name = `template_${(await migrationsHash()).slice(0, 16)}`;
  await makeOnce(url, name, (making) => prepareDatabase(making, resolve('migrations')));
  return name;
}

const lockKey = 727_003;

/** Makes a database of that name unless it is there; parallel test files wait for the first. */
export async function makeOnce(url: string, name: string, fill: (url: string) => Promise<unknown>): Promise<void> {
  await onServer(url, async (client) => {
    await client.query('select pg_advisory_lock($1, hashtext($2))', [lockKey, name]);
    try {
      const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
      if (rowCount) return;
      await client.query(`drop database if exists ${name}_making with (force)`);
      await client.query(`create database ${name}_making`);
      await fill(withDatabase(url, `${name}_making`));
      await client.query(`alter database ${name}_making rename to ${name}`);
    } finally {
      await client.query('select pg_advisory_unlock($1, hashtext($2))', [lockKey, name]);
    }
  });
}

async function migrationsHash(): Promise<string> {
  const { createHash } = await import('node:crypto');
  const { readdir, readFile } = await import('node:fs/promises');
  const hash = createHash('sha256');
  for (const file of (await readdir('migrations')).sort()) hash.update(await readFile(resolve('migrations', file)));
  hash.update(await readFile('src/platform/bootstrap.ts'));
  return hash.digest('hex');
}

async function onServer<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
