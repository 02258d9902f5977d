import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { Refusal } from '../refusal.mjs';
import { waitFor } from '../wait.mjs';
import { clearDeadSocket, freePort, socketFolder } from './address.mjs';
import { serverEnvironment } from './cluster.mjs';
import { disownPostmasterFile, isLivePostgres, readPostmasterFile } from './postmaster-file.mjs';
import { connect, isServerOf } from './session.mjs';

const startingUp = 120_000;
const largestLog = 10 * 1024 * 1024;

// Tests make and drop a database per file, many files at a time; autovacuum would only get in their way.
const throwawaySettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: 300,
};

/**
 * Finds the server that lives on the data folder (an orphan, or another command's) and gives its address
 * `{ pid, port, sockets }` once it answers; undefined when there is none. Clears the way over a dead server's file.
 */
export async function adoptServer({ folder, password }) {
  const left = readPostmasterFile(folder);
  if (!left) return undefined;
  if (!isLivePostgres(left.pid)) {
    if (process.platform !== 'win32') disownPostmasterFile(folder);
    return undefined;
  }
  const answer = await waitFor(async () => {
    const found = readPostmasterFile(folder);
    if (!found || !isLivePostgres(found.pid)) return 'gone';
    if (!found.port) return undefined;
    const answered = await tryServer(folder, found, password);
    return answered === 'stranger' ? answered : answered && found;
  }, startingUp);
  if (answer === 'gone') return undefined;
  if (answer === 'stranger') {
    // The folder was copied while its server ran: the file names the original's server.
    disownPostmasterFile(folder);
    return undefined;
  }
  if (!answer) throw new Refusal(`PostgreSQL (tiến trình ${left.pid}) trên ${folder} không trả lời.`);
  return answer;
}

/**
 * Starts a server, apart from our own process group so that it outlives us, and gives its address once it answers, or
 * `{ complaint }` when it ended instead.
 */
export async function launchServer({ folder, user, password, port: wantedPort, log, durable }) {
  const port = await freePort(wantedPort);
  const sockets = await socketFolder(folder, user);
  if (sockets) clearDeadSocket(sockets, port);
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: sockets ?? '',
    ...(durable ? {} : throwawaySettings),
  };
  const child = spawnServer({ folder, user, settings, log });
  let ended;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended = `mã ${code ?? signal}`));
  const address = { pid: child.pid, port, sockets };
  const answered = await waitFor(async () => ended || (await tryServer(folder, address, password)), startingUp);
  child.removeAllListeners();
  // A listener that only exists to reap the child; without a reference it does not keep us alive.
  child.unref();
  return answered === true ? address : { complaint: `${ended ?? 'không trả lời'}\n${endOf(log)}` };
}

/** Stops the server cleanly (open transactions are rolled back), within 30 seconds; then hard. */
export async function stopServer({ folder, pid }) {
  if (process.platform === 'win32') return stopOnWindows(folder);
  for (const [signal, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ]) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await waitFor(() => !isLivePostgres(pid), patience, 20)) return;
  }
}

// pg_ctl gives up an administrator's rights, which postgres refuses, and knows how to stop without signals.
const windowsStop = ['stop', '-m', 'fast', '-w', '-D'];

async function stopOnWindows(folder) {
  const { findBinaries } = await import('./binaries.mjs');
  await new Promise((resolve) =>
    spawn(findBinaries().pgCtl, [...windowsStop, folder], { stdio: 'ignore' }).on('exit', resolve),
  );
}

function spawnServer({ folder, user, settings, log }) {
  if (existsSync(log) && statSync(log).size > largestLog) renameSync(log, `${log}.1`);
  const output = openSync(log, 'a', 0o600);
  // The next start may be the checkout's owner's own, who must be able to go on writing it.
  if (user.kind === 'owner') user.own(log);
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { program, args, options } = user.command(user.binaries.postgres, ['-D', folder, ...flags]);
  try {
    return spawn(program, args, {
      ...options,
      cwd: '/',
      env: serverEnvironment(),
      detached: true,
      windowsHide: true,
      stdio: ['ignore', output, output],
    });
  } finally {
    closeSync(output);
  }
}

/** True, or 'stranger' when another folder's server answers, or undefined while it is not ready. */
async function tryServer(folder, address, password) {
  let session;
  try {
    session = await connect({ ...address, password });
    return (await isServerOf(session, folder)) ? true : 'stranger';
  } catch (error) {
    // A server that is not ours has not our password either; one that is ours must have it.
    if (error.code === '28P01') throw new Refusal(`Mật khẩu đã lưu cạnh ${folder} không mở được cơ sở dữ liệu này.`);
    return undefined;
  } finally {
    await session?.end().catch(() => {});
  }
}

function endOf(log) {
  return existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n').slice(-5).join('\n') : '';
}
