import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sessionSecret, sessionSecretFile } from './session-secret.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'saolang-secret-'));

test('a key is made once, kept for the owner only, and found again', () => {
  const STORAGE_DIR = join(folder(), 'deeper');
  const secret = sessionSecret({ STORAGE_DIR });
  expect(secret.length).toBeGreaterThanOrEqual(43);
  expect(sessionSecret({ STORAGE_DIR })).toBe(secret);
  expect(statSync(join(STORAGE_DIR, sessionSecretFile)).mode & 0o777).toBe(0o600);
  expect(readdirSync(STORAGE_DIR)).toEqual([sessionSecretFile]);
  expect(sessionSecret({ STORAGE_DIR: folder() })).not.toBe(secret);
});

test('a configured key wins, and a broken file is refused in words', () => {
  const STORAGE_DIR = folder();
  expect(sessionSecret({ STORAGE_DIR, SESSION_SECRET: 'x'.repeat(32) })).toBe('x'.repeat(32));
  writeFileSync(join(STORAGE_DIR, sessionSecretFile), 'half');
  expect(() => sessionSecret({ STORAGE_DIR })).toThrow('does not hold a whole key');
});
