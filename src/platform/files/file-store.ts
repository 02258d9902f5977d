import type { Readable } from 'node:stream';

/** Where the bytes of files live, under the SHA-256 of their content. Knows no names and no permissions. */
export interface FileStore {
  /**
   * Puts a finished temporary file into the store under its hash and takes the temporary file away. Storing the same
   * content twice is one file, whose `storedAt` is the later time (so that the sweep leaves it alone).
   */
  keep: (temporaryPath: string, sha256: string) => Promise<void>;
  /** The content, or the bytes of `range` (both ends included); undefined where there is none. */
  open: (sha256: string, range?: ByteRange) => Promise<{ size: number; stream: Readable } | undefined>;
  /** Takes the content away; with `unlessStoredSince` only if it was not stored again at or after that time. */
  remove: (sha256: string, unlessStoredSince?: Date) => Promise<void>;
  /** Every stored hash, for the sweep of orphans. */
  list: () => AsyncIterable<{ sha256: string; storedAt: Date }>;
  /** Says whether the store can be reached, for /readyz; throws where it cannot. */
  check: () => Promise<void>;
}

/** First and last byte, both included. */
export interface ByteRange {
  start: number;
  end: number;
}

export const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** The place of a content in a folder or a bucket: `aa/bb/aabb…`, so that no folder grows too long. */
export function contentKey(sha256: string): string {
  // The hash becomes part of a path: nothing else may.
  if (!isSha256(sha256)) throw new RangeError('not a SHA-256');
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}
