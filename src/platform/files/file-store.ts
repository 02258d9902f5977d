import type { Readable } from 'node:stream';

/** Where the bytes of files live, under the SHA-256 of their content. Knows no names and no permissions. */
export interface FileStore {
  /** Moves a finished temporary file into the store under its hash; storing the same content twice is one file. */
  keep: (temporaryPath: string, sha256: string) => Promise<void>;
  /** The content, or undefined where there is none. */
  open: (sha256: string) => Promise<{ size: number; stream: Readable } | undefined>;
  remove: (sha256: string) => Promise<void>;
  /** Every stored hash, for the sweep of orphans. */
  list: () => AsyncIterable<{ sha256: string; storedAt: Date }>;
  /** Says whether the store can be reached, for /readyz. */
  check: () => Promise<void>;
}

export const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
