import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { projectFolder } from '../project.mjs';
import { binariesIn, findBinaries, restoreLinks } from './binaries.mjs';
import { openDatabase } from './database.mjs';
import { chooseOperatingUser } from './operating-user.mjs';
import { stopServer } from './server.mjs';
import { ownersFolder } from './test-ground.mjs';

const isRoot = process.getuid?.() === 0;
const path = process.env.PATH;
// Real processes on a machine that may be busy with other tests.
vi.setConfig({ testTimeout: 90_000 });

let home;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'saolang-user-'));
});

afterEach(() => {
  process.env.PATH = path;
  rmSync(home, { recursive: true, force: true });
});

test('links that a blocked install script left out are made again, and PostgreSQL then starts', () => {
  const { native } = findBinaries();
  const bare = (source) => !/\.so(\.\d+)?$/.test(source);
  cpSync(native, join(home, 'native'), {
    recursive: true,
    filter: (source) => process.platform !== 'linux' || bare(source),
  });
  for (const name of ['lib/libpq.so.5', 'lib/libicuuc.so.60']) rmSync(join(home, 'native', name), { force: true });
  restoreLinks(home);
  restoreLinks(home);
  const { postgres, initdb } = binariesIn(join(home, 'native'));
  for (const program of [postgres, initdb])
    expect(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout).toMatch(/PostgreSQL/);
});

test.skipIf(isRoot)('an ordinary user runs PostgreSQL as themselves', () => {
  const user = chooseOperatingUser({ binaries: findBinaries(), dataFolder: join(home, 'database') });
  expect(user.kind).toBe('self');
});

describe.runIf(isRoot && process.platform === 'linux')('as root', () => {
  // A machine that forbids namespaces: its `unshare` fails.
  const forbidNamespaces = () => {
    mkdirSync(join(home, 'bin'));
    writeFileSync(join(home, 'bin', 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    process.env.PATH = `${join(home, 'bin')}:${path}`;
  };
  const answers = async (dataFolder, substituteHome) => {
    const database = await openDatabase({ dataFolder, substituteHome, durable: false });
    const session = await database.connect('saolang-test');
    const { rows } = await session.query('select 1 as answer');
    await session.end();
    await stopServer({ folder: database.folder, pid: database.address.pid });
    expect(rows).toEqual([{ answer: 1 }]);
    return database.folder;
  };

  test('in a folder closed to others the data lie in place', async () => {
    const closed = ownersFolder();
    try {
      const dataFolder = join(closed, 'database');
      expect(statSync(closed).mode & 0o077).toBe(0);
      expect(await answers(dataFolder)).toBe(dataFolder);
      expect(statSync(dataFolder).uid).toBe(statSync(projectFolder).uid);
    } finally {
      rmSync(closed, { recursive: true, force: true });
    }
  });

  test('where namespaces are forbidden and the folder is closed, a system user works on copies elsewhere and finds them again', async () => {
    forbidNamespaces();
    const open = mkdtempSync(join(tmpdir(), 'saolang-open-'));
    chmodSync(open, 0o755);
    try {
      const dataFolder = join(home, 'database');
      const folder = await answers(dataFolder, open);
      expect(folder.startsWith(open)).toBe(true);
      expect(statSync(folder).uid).not.toBe(0);
      process.env.PATH = path;
      expect(await answers(dataFolder, open)).toBe(folder);
    } finally {
      rmSync(open, { recursive: true, force: true });
    }
  });

  test('data that belong to another user are opened as that user, who can go on with them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'saolang-other-'));
    chmodSync(folder, 0o755);
    const binaries = findBinaries();
    const reachable = spawnSync(binaries.postgres, ['--version'], { uid: 65534, gid: 65534, cwd: '/' }).status === 0;
    try {
      const dataFolder = join(folder, 'database');
      mkdirSync(dataFolder, { mode: 0o700 });
      writeFileSync(join(dataFolder, 'PG_VERSION'), '18\n');
      spawnSync('chown', ['-R', '65534:65534', folder]);
      const choose = () => chooseOperatingUser({ binaries, dataFolder });
      if (!reachable) return expect(choose).toThrow(/thuộc người dùng số 65534/);
      expect(choose().command('postgres', []).options).toEqual({ uid: 65534, gid: 65534 });
    } finally {
      rmSync(folder, { recursive: true, force: true });
      expect(existsSync(dirname(folder))).toBe(true);
    }
  });
});
