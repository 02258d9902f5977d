import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '#platform/config.ts';

/** The file in STORAGE_DIR that keeps the key where SESSION_SECRET is not set. */
export const sessionSecretFile = 'session-secret';

/**
 * The key that signs session cookies: SESSION_SECRET, or a random one made once and kept in STORAGE_DIR, readable by
 * the owner only. Several processes that start at once agree on the first one written.
 */
export function sessionSecret(config: Pick<Config, 'SESSION_SECRET' | 'STORAGE_DIR'>): string {
  if (config.SESSION_SECRET) return config.SESSION_SECRET;
  const file = join(config.STORAGE_DIR, sessionSecretFile);
  mkdirSync(config.STORAGE_DIR, { recursive: true });
  if (!existsSync(file)) {
    // Written whole under another name first: a second process must never read half a key.
    const draft = `${file}.${randomUUID()}`;
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
    try {
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      unlinkSync(draft);
    }
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < 32) throw new Error(`${file} does not hold a whole key; remove it and start again`);
  return secret;
}
