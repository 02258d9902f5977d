import type { Config } from '#platform/config.ts';
import { keptSecret } from '#platform/kept-secret.ts';

let read: (() => string) | undefined;

/** Called once by each composition root: where the secret lies that seals the units' signing keys. */
export function installSigningSecret(config: Pick<Config, 'SIGNING_SECRET' | 'STORAGE_DIR'>): void {
  let secret: string | undefined;
  // Read when first needed, so that a process that never signs needs no folder.
  read = () => {
    secret ??= config.SIGNING_SECRET ?? keptSecret(config.STORAGE_DIR, 'signing-secret');
    return secret;
  };
}

/** The secret outside the database. Throws where no composition root has installed one. */
export function signingSecret(): string {
  if (!read) throw new Error('the signing secret is not installed');
  return read();
}
