import type { Config } from '#platform/config.ts';
import { keptSecret } from '#platform/kept-secret.ts';

/** The file in STORAGE_DIR that keeps the key where SESSION_SECRET is not set. */
export const sessionSecretFile = 'session-secret';

/**
 * The key that signs session cookies: SESSION_SECRET, or a random one made once and kept in STORAGE_DIR, readable by
 * the owner only.
 */
export const sessionSecret = (config: Pick<Config, 'SESSION_SECRET' | 'STORAGE_DIR'>): string =>
  config.SESSION_SECRET ?? keptSecret(config.STORAGE_DIR, sessionSecretFile);
