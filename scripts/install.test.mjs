import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { installWhatIsMissing, isInstalled } from './install.mjs';

let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'saolang-install-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const wanted = { 'node_modules/one': { version: '1.0.0', integrity: 'sha512-a' } };

function lay(packages, installed) {
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }));
  if (!installed) return;
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: installed }));
}

test('a clone without packages is not installed', () => {
  lay(wanted);
  expect(isInstalled(folder)).toBe(false);
});

test('packages that somebody installed by hand count when they agree with the lock file, and no longer when it changes', () => {
  lay(wanted, wanted);
  expect(isInstalled(folder)).toBe(true);
  lay({ 'node_modules/one': { version: '1.0.1', integrity: 'sha512-b' } });
  expect(isInstalled(folder)).toBe(false);
});

test('an optional package for another machine may be absent, one for this machine may not', () => {
  const optional = (os) => ({ ...wanted, 'node_modules/two': { version: '1.0.0', optional: true, os: [os] } });
  lay(optional('plan9'), wanted);
  expect(isInstalled(folder)).toBe(true);
  lay(optional(process.platform), wanted);
  expect(isInstalled(folder)).toBe(false);
});

test('a linked node_modules is never emptied', async () => {
  lay(wanted);
  const other = join(folder, 'other');
  mkdirSync(other);
  symlinkSync(other, join(folder, 'node_modules'), 'junction');
  await expect(installWhatIsMissing(folder)).rejects.toThrow(/liên kết/);
});
