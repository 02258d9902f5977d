import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { loadRegulationPack } from '#modules/regulation/index.ts';
import { createDatabase, createPool, type Database } from '#platform/db.server.ts';
import { prepareDatabase } from '#platform/prepare-database.ts';
import { projectRoot } from '#platform/project-root.ts';

export interface BenchDatabase {
  url: string;
  owner: Database;
  /** What the figures depend on, as the server itself says. */
  settings: Record<string, string>;
  drop: () => Promise<void>;
}

/** A database of its own on the given server, migrated, with the law pack; the caller drops it. */
export async function createBenchDatabase(server: string): Promise<BenchDatabase> {
  const name = `bench_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, (client) => client.query(`create database ${name}`));
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  await prepareDatabase(url, join(projectRoot, 'migrations'));
  const owner = createDatabase(createPool(url, { max: 2, applicationName: 'saolang-bench' }));
  await loadRegulationPack(owner);
  return {
    url,
    owner,
    settings: await onServer(url, readSettings),
    drop: async () => {
      await owner.destroy();
      await onServer(server, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

const shown = ['server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers'];

async function readSettings(client: pg.Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; setting: string }>(
    'select name, current_setting(name) as setting from unnest($1::text[]) as name',
    [shown],
  );
  return Object.fromEntries(rows.map((row) => [row.name, row.setting]));
}

/** One connection as the owner, for statements that Kysely would only be in the way of. */
export async function onServer<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
