import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneAtATime } from './one-at-a-time.mjs';
import { projectFolder } from './project.mjs';
import { Refusal, say } from './refusal.mjs';
import { runCommand } from './run-command.mjs';

/**
 * Runs `npm ci` unless node_modules already holds what package-lock.json says: either our stamp names that very lock
 * file, or npm's own record of the last finished installation agrees with it (somebody ran `npm ci` by hand).
 */
export async function installWhatIsMissing(folder = projectFolder) {
  if (isInstalled(folder)) return;
  await oneAtATime(
    join(folder, 'var', 'install.lock'),
    async () => {
      if (isInstalled(folder)) return;
      // npm ci empties the folder first; through a link it would empty somebody else's.
      if (lstatSync(join(folder, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink())
        throw new Refusal('node_modules là liên kết tới nơi khác và không khớp package-lock.json: hãy cài ở nơi đó.');
      refuseLink(folder);
      say('Đang cài các gói cần thiết (npm ci), lần đầu mất vài phút…');
      // A production setting in the environment would leave out the build tools.
      // `npm --silent` would hide even its errors.
      const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=warn'];
      const { code } = await runNpm(args, { cwd: folder });
      if (code !== 0) throw new Refusal('npm ci không thành công: xem lỗi ở trên (cần mạng tới kho gói npm).');
      writeFileSync(stampPath(folder), lockHash(folder));
    },
    'Một lệnh khác đang cài các gói, xin đợi…',
  );
}

// `npm ci` empties node_modules first: through a link that would be another checkout's.
function refuseLink(folder) {
  if (!lstatSync(join(folder, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return;
  throw new Refusal(
    'node_modules là liên kết tới thư mục khác và không khớp package-lock.json: hãy bỏ liên kết rồi chạy lại.',
  );
}

/** Runs npm with the very npm that called us, or the one in PATH. */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  if (npm && /npm-cli\.[cm]?js$/.test(npm)) return runCommand(process.execPath, [npm, ...args], options);
  // npm is a command file on Windows, which needs a shell.
  return runCommand('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Whether node_modules agrees with package-lock.json. */
export function isInstalled(folder) {
  const record = readJson(join(folder, 'node_modules', '.package-lock.json'));
  if (!record) return false;
  const hash = lockHash(folder);
  if (existsSync(stampPath(folder)) && readFileSync(stampPath(folder), 'utf8') === hash) return true;
  const lock = readJson(join(folder, 'package-lock.json'));
  if (!lock || !recordAgrees(lock.packages, record.packages ?? {})) return false;
  writeStampIfPossible(folder, hash);
  return true;
}

function recordAgrees(wanted, installed) {
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link) return true;
    const found = installed[path];
    if (!found) return entry.optional === true && !isForThisMachine(entry);
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

function isForThisMachine({ os, cpu, libc }) {
  // Optional on any machine, or chosen by the C library, which npm knows and we do not: its absence proves nothing.
  if (libc || !(os || cpu)) return false;
  return accepts(os, process.platform) && accepts(cpu, process.arch);
}

function accepts(list, name) {
  if (!list) return true;
  if (list.includes(`!${name}`)) return false;
  return list.includes(name) || list.every((item) => item.startsWith('!'));
}

const stampPath = (folder) => join(folder, 'node_modules', '.saolang-lock');

const lockHash = (folder) =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');

function writeStampIfPossible(folder, hash) {
  try {
    writeFileSync(stampPath(folder), hash);
  } catch {
    // A read-only node_modules only costs this comparison at each start.
  }
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
