import { spawn } from 'node:child_process';
import { appendFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { freePort } from './embedded/address.mjs';
import { isLivePostgres, readPostmasterFile } from './embedded/postmaster-file.mjs';
import { standInCheckout } from './stand-in-checkout.mjs';
import { waitFor } from './wait.mjs';

// Real processes on a machine that may be busy with other tests.
vi.setConfig({ testTimeout: 90_000 });

let checkout;
let port;
const running = new Set();

beforeAll(async () => {
  checkout = standInCheckout();
  port = await freePort();
});

afterEach(async () => {
  for (const one of running) await one.kill('SIGKILL');
});

afterAll(async () => {
  const left = postmaster();
  if (left && isLivePostgres(left.pid)) process.kill(left.pid, 'SIGKILL');
  await waitFor(() => !left || !isLivePostgres(left.pid), 5_000);
  checkout.remove();
});

const postmaster = () => readPostmasterFile(join(checkout.folder, 'var', 'database'));

function run(script, args = [], environment = {}) {
  const { DATABASE_URL, npm_lifecycle_event, ...rest } = process.env;
  const child = spawn(process.execPath, [join(checkout.folder, 'scripts', script), ...args], {
    env: { ...rest, PORT: String(port), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const one = { stdout: '', stderr: '', pid: child.pid };
  child.stdout.on('data', (chunk) => (one.stdout += chunk));
  child.stderr.on('data', (chunk) => (one.stderr += chunk));
  one.done = new Promise((resolve) => child.once('close', (code, signal) => resolve(code ?? signal)));
  one.done.then(() => running.delete(one));
  one.kill = (signal) => {
    child.kill(signal);
    return one.done;
  };
  running.add(one);
  return one;
}

async function start() {
  const one = run('start.mjs');
  const ready = await waitFor(() => one.stdout.includes('đã sẵn sàng'), 40_000);
  if (!ready) throw new Error(`not ready:\n${one.stdout}\n${one.stderr}`);
  return one;
}

async function page() {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`);
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

const pageWhere = (holds) =>
  waitFor(async () => {
    const answer = await page();
    return answer && holds(answer) ? answer : undefined;
  }, 20_000);

test('a command works straight after a clone: builds, answers on stdout only, keeps the exit code, leaves no server', async () => {
  const score = run('cli.mjs', ['score', '7']);
  expect(await score.done).toBe(7);
  expect(score.stdout).toBe('{"stars":4}\n');
  expect(score.stderr).toContain('Đang dựng');
  expect(existsSync(join(checkout.folder, 'var', 'database'))).toBe(false);

  const visit = run('cli.mjs', ['visit']);
  expect(await visit.done).toBe(0);
  expect(visit.stdout).toBe('1\n');
  expect(visit.stderr).not.toContain('Đang dựng');
  expect(postmaster()).toBeUndefined();
});

test('npm start serves, names address and accounts, lives beside commands, refuses a second start, ends cleanly', async () => {
  const first = await start();
  expect(first.stdout).toContain(`http://localhost:${port}\n`);
  expect(first.stdout).toMatch(
    /Vai trò {3}Họ tên {4}Đăng nhập {2}Mật khẩu\n.*\n {2}Quản trị {2}Trần Mẫu {2}quan-tri {3}mau/,
  );
  const visit = run('cli.mjs', ['visit']);
  expect(await visit.done).toBe(0);
  expect(await page()).toMatchObject({ count: 2 });

  const second = run('start.mjs');
  expect(await second.done).toBe(1);
  expect(second.stderr).toMatch(/^Sao Làng đang chạy sẵn trên thư mục dữ liệu .* \(tiến trình \d+\): .*\n$/);
  expect(await page()).toMatchObject({ count: 2 });

  expect(await first.kill('SIGTERM')).toBe(0);
  expect(first.stdout).toContain('web stopped cleanly');
  expect(first.stdout).toContain('worker stopped cleanly');
  expect(postmaster()).toBeUndefined();
});

test('kill -9 of web and of the database is mended while it runs; kill -9 of the supervisor by the next start', async () => {
  const first = await start();
  const { pid: web } = await page();
  process.kill(web, 'SIGKILL');
  expect(await pageWhere((answer) => answer.pid !== web)).toMatchObject({ count: 2 });

  const { pid: database } = postmaster();
  process.kill(database, 'SIGKILL');
  expect(await pageWhere(() => postmaster()?.pid !== database)).toMatchObject({ count: 2 });
  await waitFor(() => first.stderr.includes('đã chạy lại'), 10_000);

  const { pid: adopted } = postmaster();
  await first.kill('SIGKILL');
  const second = await start();
  expect(postmaster().pid).toBe(adopted);
  expect(await page()).toMatchObject({ count: 2 });
  expect(await second.kill('SIGINT')).toBe(0);
});

test('a mistake in the configuration and a port in use are each one clear sentence', async () => {
  const mistaken = run('start.mjs', [], { PORT: 'abc' });
  expect(await mistaken.done).toBe(2);
  expect(mistaken.stderr).toContain('PORT không dùng được: phải là số.');
  const holder = await import('node:net').then(({ createServer }) => createServer().listen(port, '127.0.0.1'));
  const refused = run('start.mjs');
  expect(await refused.done).toBe(1);
  expect(refused.stderr).toContain(`Cổng ${port} đang có chương trình khác dùng`);
  expect(postmaster()).toBeUndefined();
  await new Promise((resolve) => holder.close(resolve));
});

test('changed sources are built again, by one of two commands that come at the same instant', async () => {
  appendFileSync(join(checkout.folder, 'src', 'cli.js'), '\n// changed\n');
  const both = [run('cli.mjs', ['score']), run('cli.mjs', ['score'])];
  expect(await Promise.all(both.map((one) => one.done))).toEqual([0, 0]);
  expect(both.filter((one) => one.stderr.includes('Đang dựng'))).toHaveLength(1);
});
