import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder } from '../project.mjs';
import { Refusal } from '../refusal.mjs';
import { binariesIn } from './binaries.mjs';

/**
 * Decides under which operating-system user PostgreSQL runs, because it refuses root. Gives
 * `{ kind, binaries, relocated?, command(program, args), own(path) }`:
 *  - `self`: not root, nothing to do;
 *  - `owner`: root in another user's checkout (or over that user's data): run as that user, so that they can go on later;
 *  - `namespace`: root at home on Linux: `unshare` shows root's own files to PostgreSQL as an ordinary user's;
 *  - `substitute`: root where namespaces are forbidden: a system user, with a copy of the programs (and the data, in
 *    `relocated`) where that user can reach them when the checkout lies in a closed folder.
 */
export function chooseOperatingUser({ binaries, dataFolder, relocated, substituteHome = '/var/lib/saolang' }) {
  if (process.getuid?.() !== 0) return asSelf(binaries, dataFolder);
  if (relocated) return asSubstitute(binaries, dataFolder, dirname(dirname(relocated)));
  const hasData = existsSync(join(dataFolder, 'PG_VERSION'));
  const owner = statSync(hasData ? dataFolder : projectFolder);
  if (owner.uid !== 0) {
    const kind = owner.uid === statSync(projectFolder).uid ? 'owner' : 'substitute';
    const user = asUser(kind, binaries, owner.uid, owner.gid);
    if (works(user) && canReach(user, dirname(dataFolder))) return user;
    if (hasData)
      throw new Refusal(
        `Dữ liệu ${dataFolder} thuộc người dùng số ${owner.uid}, người này không chạy được PostgreSQL ở đây.`,
      );
  }
  const namespace = inNamespace(binaries);
  if (namespace && works(namespace)) return namespace;
  return asSubstitute(binaries, dataFolder, substituteHome);
}

function asSelf(binaries, dataFolder) {
  if (process.getuid && existsSync(dataFolder) && statSync(dataFolder).uid !== process.getuid())
    throw new Refusal(
      `Thư mục dữ liệu ${dataFolder} thuộc người dùng khác (số ${statSync(dataFolder).uid}): hãy chạy bằng người dùng đó.`,
    );
  return { kind: 'self', binaries, command: (program, args) => ({ program, args, options: {} }), own: () => {} };
}

function asUser(kind, binaries, uid, gid) {
  return {
    kind,
    binaries,
    command: (program, args) => ({ program, args, options: { uid, gid } }),
    own: (path) => chownSync(path, uid, gid),
  };
}

function inNamespace(binaries) {
  if (process.platform !== 'linux') return undefined;
  // initdb looks its user up by number, so the number must be one that this machine knows.
  const { uid, gid } = knownUsers().find((user) => user.uid !== 0) ?? { uid: 65534, gid: 65534 };
  const prefix = ['--user', `--map-user=${uid}`, `--map-group=${gid}`];
  return {
    kind: 'namespace',
    binaries,
    // unshare replaces itself by the program, so the child's number is PostgreSQL's.
    command: (program, args) => ({ program: 'unshare', args: [...prefix, program, ...args], options: {} }),
    own: () => {},
  };
}

function asSubstitute(binaries, dataFolder, home) {
  const folder = join(home, createHash('sha256').update(dataFolder).digest('hex').slice(0, 12));
  const relocated = join(folder, 'data');
  const found = existsSync(relocated) ? statSync(relocated) : substituteUser();
  if (!found)
    throw new Refusal(
      'PostgreSQL không chạy bằng root và máy này không có người dùng nào khác dùng được: hãy tạo một người dùng, hoặc đặt DATABASE_URL.',
    );
  const inPlace = asUser('substitute', binaries, found.uid, found.gid);
  if (!existsSync(relocated) && works(inPlace) && canReach(inPlace, dirname(dataFolder))) return inPlace;
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const copied = asUser('substitute', binariesIn(copyPrograms(binaries.native, folder)), found.uid, found.gid);
  if (!works(copied))
    throw new Refusal(`Người dùng số ${found.uid} không chạy được PostgreSQL trong ${folder}: hãy đặt DATABASE_URL.`);
  copied.own(folder);
  return { ...copied, relocated };
}

function copyPrograms(native, folder) {
  const mark = createHash('sha256')
    .update(readFileSync(join(native, 'bin', 'postgres')))
    .digest('hex')
    .slice(0, 12);
  const target = join(folder, `programs-${mark}`);
  if (!existsSync(target)) {
    const unfinished = `${target}.${process.pid}`;
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, target);
  }
  return target;
}

function substituteUser() {
  const users = knownUsers().filter((user) => user.uid !== 0);
  const named = (name) => users.find((user) => user.name === name);
  return named('saolang') ?? named('postgres') ?? named('nobody') ?? users[0];
}

function knownUsers() {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .filter((fields) => fields.length > 3)
      .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
      .sort((a, b) => rank(a.name) - rank(b.name));
  } catch {
    return [];
  }
}

// A user who is there for PostgreSQL first, then the one who is nobody in particular.
const rank = (name) => ['postgres', 'nobody'].indexOf(name) + 1 || 3;

function works(user) {
  return run(user, user.binaries.postgres, ['--version']) && run(user, user.binaries.initdb, ['--version']);
}

function canReach(user, folder) {
  mkdirSync(folder, { recursive: true });
  return run(user, '/bin/sh', ['-c', 'cd "$0"', folder]);
}

function run(user, program, args) {
  const command = user.command(program, args);
  return spawnSync(command.program, command.args, { ...command.options, cwd: '/', stdio: 'ignore' }).status === 0;
}
