import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectRoot } from '#platform/project-root.ts';

/** The built web process as `npm start` runs it, with its log written to a file. */
export interface WebProcess {
  port: number;
  /** From the start of the process until /readyz says yes; the database was there already. */
  readySeconds: number;
  /** Resident memory in whole megabytes (2^20 bytes). */
  residentMegabytes: () => number;
  /** Processor time it has used, in milliseconds; NaN where the system does not tell (/proc). */
  processorMilliseconds: () => number;
  end: () => Promise<void>;
}

export async function startWeb(databaseUrl: string, sessionSecret: string): Promise<WebProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'saolang-bench-'));
  const log = openSync(join(folder, 'web.log'), 'w');
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, [join(projectRoot, 'build', 'server', 'server.js')], {
    cwd: projectRoot,
    stdio: ['ignore', log, log],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      HOST: '127.0.0.1',
      PORT: String(port),
      SESSION_SECRET: sessionSecret,
      STORAGE_DIR: join(folder, 'files'),
      MAIL_DIR: join(folder, 'mail'),
    },
  });
  await untilReady(child, port);
  const readySeconds = (performance.now() - started) / 1000;
  return {
    port,
    readySeconds,
    residentMegabytes: () => Math.round(residentKilobytes(child.pid as number) / 1024),
    processorMilliseconds: () => processorMilliseconds(child.pid as number),
    end: async () => {
      const exited = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(child: ChildProcess, port: number): Promise<void> {
  const patience = performance.now() + 30_000;
  while (performance.now() < patience) {
    if (child.exitCode !== null) throw new Error(`The web process ended with ${child.exitCode} before it was ready`);
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.status === 200) return;
    await wait(10);
  }
  child.kill('SIGKILL');
  throw new Error('The web process was not ready after 30 seconds');
}

function residentKilobytes(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
  }
}

function processorMilliseconds(pid: number): number {
  try {
    // Fields 14 and 15 of proc(5), counted after the name in brackets: user and system time in ticks of 10 ms.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
