import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { waitFor } from '../wait.mjs';
import { isLivePostgres, readPostmasterFile } from './postmaster-file.mjs';
import { superviseDatabase, visitDatabase } from './tenancy.mjs';
import { childProgram, ownersFolder } from './test-ground.mjs';

// Real processes on a machine that may be busy with other tests.
vi.setConfig({ testTimeout: 90_000 });

let home;
let dataFolder;

beforeEach(() => {
  home = ownersFolder();
  dataFolder = join(home, 'database');
});

afterEach(async () => {
  const left = readPostmasterFile(dataFolder);
  if (left && isLivePostgres(left.pid)) {
    process.kill(left.pid, 'SIGKILL');
    await waitFor(() => !isLivePostgres(left.pid), 5_000);
  }
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

const options = () => ({ dataFolder });
const quoted = () => JSON.stringify({ dataFolder });
const supervisor = () =>
  childProgram(`const database = await superviseDatabase(${quoted()}); tell(database.url); await untilKilled();`);

async function query(url, text) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

test('a new data folder gives a Vietnamese UTF-8 database in UTC with durable commits, owned by no superuser', async () => {
  const database = await superviseDatabase(options());
  const [row] = await query(
    database.url,
    `select current_setting('TimeZone') timezone, current_setting('fsync') fsync, current_setting('server_encoding') encoding,
       current_setting('max_connections') connections, current_user "user", (select rolsuper from pg_roles where rolname = current_user) super`,
  );
  expect(row).toEqual({
    timezone: 'UTC',
    fsync: 'on',
    encoding: 'UTF8',
    connections: '100',
    user: 'saolang_owner',
    super: false,
  });
  const sorted = await query(
    database.url,
    `select name from unnest(array['Đào', 'Em', 'Dừa', 'Ấm', 'Bưởi']) name order by name`,
  );
  expect(sorted.map((one) => one.name)).toEqual(['Ấm', 'Bưởi', 'Dừa', 'Đào', 'Em']);
  await query(database.url, 'create role probe_app; grant probe_app to current_user; set role probe_app; select 1');
  await database.close();
  expect(readPostmasterFile(dataFolder)).toBeUndefined();
});

test('the passwords lie beside the data, readable by their owner only, and nobody comes in without one', async () => {
  const database = await superviseDatabase(options());
  expect(statSync(`${dataFolder}.connection.json`).mode & 0o077).toBe(0);
  const { port } = readPostmasterFile(dataFolder);
  await expect(query(`postgres://postgres@127.0.0.1:${port}/postgres`, 'select 1')).rejects.toThrow();
  await expect(query(`postgres://postgres:wrong@127.0.0.1:${port}/postgres`, 'select 1')).rejects.toThrow(/password/);
  await database.close();
});

test('what was committed survives kill -9 of the database, and the supervisor hears of its end', async () => {
  const database = await superviseDatabase(options());
  await query(database.url, 'create table kept as select 42 as answer');
  process.kill(readPostmasterFile(dataFolder).pid, 'SIGKILL');
  await database.ended;
  const again = await superviseDatabase(options());
  expect(await query(again.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  expect(again.url).toBe(database.url);
  await again.close();
});

test('after kill -9 of the supervisor the next one adopts the server that still lives', async () => {
  const first = supervisor();
  const url = await first.told();
  await query(url, 'create table kept as select 1 as answer');
  const { pid } = readPostmasterFile(dataFolder);
  await first.kill();
  const next = await superviseDatabase(options());
  expect(readPostmasterFile(dataFolder).pid).toBe(pid);
  expect(await query(next.url, 'select answer from kept')).toEqual([{ answer: 1 }]);
  await next.close();
  expect(isLivePostgres(pid)).toBe(false);
});

test('after kill -9 of the supervisor and the database together the next start recovers', async () => {
  const first = supervisor();
  await query(await first.told(), 'create table kept as select 1 as answer');
  process.kill(readPostmasterFile(dataFolder).pid, 'SIGKILL');
  await first.kill();
  const next = await superviseDatabase(options());
  expect(await query(next.url, 'select answer from kept')).toEqual([{ answer: 1 }]);
  await next.close();
});

test('a postmaster.pid whose number now belongs to a stranger does not stop the next start', async () => {
  const first = await superviseDatabase(options());
  const file = join(dataFolder, 'postmaster.pid');
  const lines = readFileSync(file, 'utf8').split('\n');
  process.kill(Number(lines[0]), 'SIGKILL');
  await first.ended;
  writeFileSync(file, [process.pid, ...lines.slice(1)].join('\n'));
  const next = await superviseDatabase(options());
  expect(readPostmasterFile(dataFolder).pid).not.toBe(process.pid);
  await next.close();
});

test('a second supervisor on one data folder says so in one sentence and leaves the first alone', async () => {
  const first = supervisor();
  const url = await first.told();
  await expect(superviseDatabase(options())).rejects.toThrow(
    `Sao Làng đang chạy sẵn trên thư mục dữ liệu ${dataFolder} (tiến trình ${first.pid})`,
  );
  expect(await query(url, 'select 1 as answer')).toEqual([{ answer: 1 }]);
  await first.kill();
});

test('a command adopts the server of a running supervisor and does not stop it', async () => {
  const first = supervisor();
  const url = await first.told();
  const visit = await visitDatabase(options());
  expect(visit).toMatchObject({ url, supervised: true });
  await visit.leave();
  expect(await query(url, 'select 1 as answer')).toEqual([{ answer: 1 }]);
  await first.kill();
});

test('commands that start at the same instant share one server, and the last one stops it', async () => {
  const source = `const visit = await visitDatabase(${quoted()}); tell(visit.url); await visit.leave(); tell('left');`;
  const commands = [childProgram(source), childProgram(source), childProgram(source)];
  const urls = await Promise.all(commands.map((command) => command.told()));
  expect(new Set(urls).size).toBe(1);
  expect(await Promise.all(commands.map((command) => command.done))).toEqual([0, 0, 0]);
  expect(readPostmasterFile(dataFolder)).toBeUndefined();
});

test('a data folder whose passwords are lost is refused in words, not overwritten', async () => {
  const first = await superviseDatabase(options());
  await first.close();
  rmSync(`${dataFolder}.connection.json`);
  await expect(superviseDatabase(options())).rejects.toThrow(/mất tệp mật khẩu/);
  expect(statSync(join(dataFolder, 'PG_VERSION')).isFile()).toBe(true);
});
