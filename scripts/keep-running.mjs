import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { projectFolder } from './project.mjs';
import { say } from './refusal.mjs';
import { waitFor } from './wait.mjs';

const endWithParent = new URL('./end-with-parent.mjs', import.meta.url);
const longestPause = 30_000;
const steadyAfter = 60_000;
const graceful = 20_000;

/**
 * Runs a script in a process of its own and starts it again when it dies, after half a second, then one, two, four …
 * up to thirty. `environment()` is asked at each start. `giveUp(code)` is called instead of a restart while
 * `isStarting()` holds and the script has died three times, or at once for exit code 2 (unusable configuration).
 * Gives `{ stop(), restart() }`.
 */
export function keepRunning({ name, script, environment, isStarting = () => false, giveUp = () => {} }) {
  let child;
  let timer;
  let stopping = false;
  let failures = 0;

  const start = () => {
    const startedAt = Date.now();
    const current = spawn(process.execPath, ['--import', pathToFileURL(endWithParent.pathname).href, script], {
      cwd: projectFolder,
      env: environment(),
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // Ctrl-C in the terminal reaches only us; we stop them in order.
      detached: process.platform !== 'win32',
    });
    child = current;
    let over = false;
    const end = (code, signal) => {
      if (over) return;
      over = true;
      child = undefined;
      if (stopping) return;
      if (current.wanted) return start();
      failures = Date.now() - startedAt > steadyAfter ? 1 : failures + 1;
      if (code === 2 || (isStarting() && failures >= 3)) return giveUp(code ?? 1);
      const pause = Math.min(longestPause, 500 * 2 ** (failures - 1));
      say(`Tiến trình ${name} đã dừng (${signal ?? `mã ${code}`}), chạy lại sau ${pause / 1000} giây.`);
      timer = setTimeout(start, pause);
    };
    current.once('error', () => end(127));
    current.once('exit', end);
  };

  start();
  return {
    get pid() {
      return child?.pid;
    },
    restart() {
      if (!child) return;
      child.wanted = true;
      child.kill('SIGTERM');
    },
    async stop() {
      stopping = true;
      clearTimeout(timer);
      child?.kill('SIGTERM');
      if (!(await waitFor(() => !child, graceful, 20))) child?.kill('SIGKILL');
      await waitFor(() => !child, 2_000, 20);
    },
  };
}
