import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal, say } from './refusal.mjs';
import { sleep } from './wait.mjs';

const longestStay = 15 * 60_000;

/**
 * Lets one process at a time through `work` (two terminals may start, build or install at the same instant). The file
 * `path` holds the process number; one left by a process that is gone, or older than 15 minutes, counts for nothing.
 */
export async function oneAtATime(path, work, waiting) {
  mkdirSync(dirname(path), { recursive: true });
  for (let round = 0; !take(path); round += 1) {
    if (round === 20 && waiting) say(waiting);
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS')
      throw new Refusal(`Không ghi được vào thư mục ${dirname(path)}: hãy chạy bằng người dùng sở hữu thư mục này.`);
    if (error.code !== 'EEXIST') throw error;
    if (isAbandoned(path)) rmSync(path, { force: true });
    return false;
  }
}

function isAbandoned(path) {
  try {
    const owner = Number(readFileSync(path, 'utf8'));
    const age = Date.now() - statSync(path).mtimeMs;
    // The number is written a moment after the file appears.
    if (!owner) return age > 2_000;
    return age > longestStay || !isRunning(owner);
  } catch {
    return false;
  }
}

function isRunning(processNumber) {
  try {
    process.kill(processNumber, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
