import { spawn } from 'node:child_process';
import { projectFolder } from './project.mjs';

/**
 * Runs a command to its end and gives `{ code, stdout }`. By default its stdout joins our stderr; `stdout: 'keep'`
 * collects it, `stdout: 'keep all'` collects stderr with it. A command that does not exist or was killed has a code above 0.
 */
export function runCommand(program, args, { environment = process.env, stdout = 'stderr', timeout, ...options } = {}) {
  return new Promise((resolve) => {
    const out = stdout === 'stderr' ? process.stderr : 'pipe';
    const errors = stdout === 'keep all' ? 'pipe' : 'inherit';
    const child = spawn(program, args, {
      cwd: projectFolder,
      env: environment,
      stdio: ['inherit', out, errors],
      timeout,
      ...options,
    });
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', () => resolve({ code: 127, stdout: '' }));
    child.on('close', (code, signal) =>
      resolve({ code: code ?? (signal ? 128 : 1), stdout: Buffer.concat(chunks).toString('utf8') }),
    );
  });
}

/**
 * Like runCommand with everything passed through, and Ctrl-C or SIGTERM handed on to the command: we outlive it, to
 * tidy up after it.
 */
export async function runInFront(program, args, environment) {
  const child = spawn(program, args, { cwd: projectFolder, env: environment, stdio: 'inherit' });
  const forward = (signal) => child.kill(signal);
  // The terminal sends Ctrl-C to the command itself; we only must not die of it before the command does.
  const ignore = () => {};
  process.on('SIGINT', ignore);
  process.on('SIGTERM', forward);
  process.on('SIGHUP', forward);
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(127));
    child.on('exit', (exitCode, signal) => resolve(exitCode ?? (signal === 'SIGINT' ? 130 : 143)));
  });
  process.off('SIGINT', ignore);
  process.off('SIGTERM', forward);
  process.off('SIGHUP', forward);
  return code;
}
