import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isLivePostgres } from './postmaster-file.mjs';

// The kernel allows 107 bytes on Linux, 103 on macOS.
const longestSocketPath = 103;

/** The wanted port of 127.0.0.1 if nobody uses it, else a free one. */
export async function freePort(wanted) {
  return (
    (wanted && (await tryListening({ host: '127.0.0.1', port: wanted }))) ||
    tryListening({ host: '127.0.0.1', port: 0 })
  );
}

/**
 * A folder for the Unix socket, which spares local connections a quarter of their time: beside the data if the path is
 * short enough and the file system knows sockets, else among the temporary files, else none (undefined).
 */
export async function socketFolder(folder, user) {
  if (process.platform === 'win32') return undefined;
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 10);
  for (const candidate of [`${folder}.socket`, join(tmpdir(), `saolang-${mark}`)]) {
    if (Buffer.byteLength(join(candidate, '.s.PGSQL.65535.lock')) > longestSocketPath) continue;
    if (await canHoldSockets(candidate, user)) return candidate;
  }
  return undefined;
}

/** Removes what a dead server left in our own socket folder; its number may belong to a stranger by now. */
export function clearDeadSocket(sockets, port) {
  const path = join(sockets, `.s.PGSQL.${port}`);
  try {
    if (isLivePostgres(Number(readFileSync(`${path}.lock`, 'utf8').split('\n')[0]))) return;
  } catch {
    // No lock file: nobody holds it.
  }
  rmSync(path, { force: true });
  rmSync(`${path}.lock`, { force: true });
}

async function canHoldSockets(folder, user) {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Refuses a folder among the temporary files that another user has laid out.
    chmodSync(folder, 0o700);
    user.own(folder);
    await tryListening({ path: probe });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(probe, { force: true });
  }
}

function tryListening(where) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => (where.port ? resolve(undefined) : reject(error)));
    server.listen(where, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'string' ? address : address.port));
    });
  });
}
