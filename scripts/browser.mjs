import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { projectFolder } from './project.mjs';
import { say } from './refusal.mjs';
import { runCommand } from './run-command.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

const packageManagers = [
  [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ],
  [['dnf', 'install', '-y', 'chromium']],
  [['apk', 'add', '--no-cache', 'chromium']],
  [['pacman', '-Sy', '--noconfirm', 'chromium']],
];

/** The path of a Chromium, Chrome or Edge that really starts; installs one when there is none. '' when none is to be had. */
export async function findOrInstallBrowser() {
  return (await findBrowser()) || (await installBrowser()) || '';
}

/** The first browser of this machine that shows an empty page without a screen. */
export async function findBrowser() {
  return [...(await candidates())].find((path) => existsSync(path) && starts(path));
}

async function installBrowser() {
  say('Không thấy Chromium, Chrome hay Edge: đang thử cài một trình duyệt cho các phép thử…');
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    for (const commands of packageManagers.filter(([[program]]) => inPath(program).length > 0)) {
      const quiet = { environment: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 600_000 };
      for (const [program, ...args] of commands) await runCommand(program, args, quiet);
      const found = await findBrowser();
      if (found) return found;
    }
  }
  const playwright = join(projectFolder, 'node_modules', 'playwright-core', 'cli.js');
  await runCommand(process.execPath, [playwright, 'install', 'chromium'], { timeout: 300_000 });
  return findBrowser();
}

async function candidates() {
  const chosen = [process.env.CHROMIUM, process.env.CHROME_PATH].filter(Boolean);
  return new Set([...chosen, ...names.flatMap(inPath), ...usualPlaces(), ...(await playwrightPlace())]);
}

function inPath(name) {
  const ending = process.platform === 'win32' ? '.exe' : '';
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name + ending))
    .filter((path) => existsSync(path));
}

function usualPlaces() {
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map(
        (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  if (process.platform === 'win32')
    return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) =>
        ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge'].map((name) =>
          join(folder, name, 'Application', name.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'),
        ),
      );
  return ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'];
}

async function playwrightPlace() {
  try {
    const { chromium } = await import('playwright-core');
    return [chromium.executablePath()];
  } catch {
    return [];
  }
}

// A name in PATH proves little: Ubuntu's `chromium-browser` may only say where to get it, libraries may be missing.
function starts(path) {
  const profile = mkdtempSync(join(tmpdir(), 'saolang-browser-'));
  try {
    const sandbox = process.platform === 'linux' ? ['--no-sandbox', '--disable-dev-shm-usage'] : [];
    const args = ['--headless', ...sandbox, '--disable-gpu', `--user-data-dir=${profile}`, '--dump-dom', 'about:blank'];
    const { status, stdout } = spawnSync(path, args, { encoding: 'utf8', timeout: 60_000 });
    return status === 0 && stdout.includes('<html');
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
