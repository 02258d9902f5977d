import { spawn } from 'node:child_process';
import { chownSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../project.mjs';

/** A closed temporary folder that belongs to the checkout's owner, as var/ does, even when root runs the tests. */
export function ownersFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'saolang-db-'));
  const { uid, gid } = statSync(projectFolder);
  if (process.getuid?.() === 0) chownSync(folder, uid, gid);
  return folder;
}

/**
 * Runs a small module in a process of its own (for tests: a process that can be killed). `source` may use the names of
 * tenancy.mjs and calls `tell(value)`; `told(n)` waits for the n-th value, `done` for the exit code.
 */
export function childProgram(source) {
  const tenancy = new URL('./tenancy.mjs', import.meta.url).href;
  const program = `
    const { superviseDatabase, visitDatabase } = await import(${JSON.stringify(tenancy)});
    const tell = (value) => process.stdout.write(JSON.stringify(value) + '\\n');
    const untilKilled = () => new Promise(() => setInterval(() => {}, 60_000));
    ${source}
    process.exit();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (errors += chunk));
  const done = new Promise((resolve) => child.once('close', resolve));
  return {
    pid: child.pid,
    done,
    errors: () => errors,
    kill: async () => {
      child.kill('SIGKILL');
      await done;
    },
    async told(count = 1) {
      for (;;) {
        const lines = output.split('\n').slice(0, -1);
        if (lines.length >= count) return JSON.parse(lines[count - 1]);
        const ended = await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 20, 'running'))]);
        if (ended !== 'running') throw new Error(`the program ended (${ended}): ${errors}`);
      }
    },
  };
}
