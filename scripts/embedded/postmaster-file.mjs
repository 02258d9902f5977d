import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a running server wrote into its data folder: `{ pid, port, sockets }`, or undefined when there is no such file. */
export function readPostmasterFile(folder) {
  try {
    const [pid, , , port, sockets] = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(pid), port: Number(port) || undefined, sockets: sockets || undefined };
  } catch {
    return undefined;
  }
}

/**
 * Whether this process number belongs to a PostgreSQL that lives. After a crash or a container's restart it may belong
 * to a stranger, and an unreaped child of a dead parent still has its number.
 */
export function isLivePostgres(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  if (process.platform === 'linux') return looksAlive(pid);
  if (process.platform === 'win32') return true;
  return spawnSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).stdout?.includes('postgres') ?? true;
}

function looksAlive(pid) {
  try {
    // "pid (command) state …": Z is a zombie, X is dead.
    const [, command, state] = readFileSync(`/proc/${pid}/stat`, 'utf8').match(/\((.*)\) (\S)/s) ?? [];
    return command === 'postgres' && state !== 'Z' && state !== 'X';
  } catch {
    return false;
  }
}

/**
 * Marks the file of a dead server, whose number now belongs to a stranger, with a number that no process has. The rest
 * stays: PostgreSQL checks by the shared memory named there that no orphan of the dead server still writes.
 */
export function disownPostmasterFile(folder) {
  const path = join(folder, 'postmaster.pid');
  const lines = readFileSync(path, 'utf8').split('\n');
  if (lines.length < 7) return rmSync(path, { force: true });
  writeFileSync(path, ['99999999', ...lines.slice(1)].join('\n'));
}
