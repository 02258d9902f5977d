import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './install.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { builtEntry, projectFolder } from './project.mjs';
import { Refusal, say } from './refusal.mjs';

const folders = ['src', 'migrations', 'seeds', 'public'];
const files = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'react-router.config.ts'];

/** Builds unless `build/` was made from exactly these sources (by content, so a fresh checkout's dates do not matter). */
export async function buildIfStale() {
  if (isBuilt()) return;
  await oneAtATime(
    join(projectFolder, 'var', 'build.lock'),
    async () => {
      if (isBuilt()) return;
      say('Đang dựng phần mềm (npm run build)…');
      const hash = sourceHash();
      rmSync(stampPath(), { force: true });
      const { code, stdout } = await runNpm(['run', '--silent', 'build'], {
        environment: { ...process.env, NODE_ENV: 'production' },
        // A page of file names that matters only when it fails.
        stdout: 'keep all',
      });
      if (code !== 0) throw new Refusal(`${stdout}\nDựng phần mềm không thành công: xem lỗi ở trên.`);
      mkdirSync(join(projectFolder, 'build'), { recursive: true });
      writeFileSync(stampPath(), hash);
    },
    'Một lệnh khác đang dựng phần mềm, xin đợi…',
  );
}

function isBuilt() {
  if (!existsSync(stampPath()) || !existsSync(builtEntry('cli'))) return false;
  return readFileSync(stampPath(), 'utf8') === sourceHash();
}

const stampPath = () => join(projectFolder, 'build', '.saolang-sources');

function sourceHash() {
  const hash = createHash('sha256');
  for (const path of [...files, ...folders.flatMap(sourcesIn)].sort()) {
    const full = join(projectFolder, path);
    if (existsSync(full)) hash.update(path).update('\0').update(readFileSync(full)).update('\0');
  }
  return hash.digest('hex');
}

function sourcesIn(folder) {
  const full = join(projectFolder, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(projectFolder.length + 1));
}
