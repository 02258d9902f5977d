import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';

/** One entry of an archive as it really unfolds. */
export interface ArchiveEntry {
  path: string;
  size: number;
  sha256: string;
  /** The first bytes, as many as asked for. */
  beginning: Buffer;
}

/** The archive cannot be read to its end, or says one thing twice. */
export class UnreadableArchive extends Error {}

/**
 * Unfolds a ZIP archive entry by entry, hashing on the way; `limit` bytes of all entries together are the most that it may
 * unfold to. Keeps the beginning of entries that `keep` names. Throws UnreadableArchive; the library refuses paths that
 * lead out of the archive.
 */
export async function* readArchive(
  path: string,
  { limit, keep }: { limit: number; keep: (path: string) => number },
): AsyncGenerator<ArchiveEntry> {
  const archive = await readable(() => openPromise(path, { autoClose: false }));
  try {
    const seen = new Set<string>();
    let left = limit;
    for await (const entry of entriesOf(archive)) {
      const { fileName } = entry;
      if (seen.has(fileName)) throw new UnreadableArchive('a path twice');
      seen.add(fileName);
      if (isLink(entry)) throw new UnreadableArchive('a link');
      if (fileName.endsWith('/')) continue;
      const unfolded = await unfold(archive, entry, left, keep(fileName));
      left -= unfolded.size;
      yield { path: fileName, ...unfolded };
    }
  } finally {
    archive.close();
  }
}

/** A link of Unix, S_IFLNK in the upper half of the attributes: whoever unpacks would write through it. */
const isLink = ({ externalFileAttributes }: Entry): boolean =>
  ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;

async function* entriesOf(archive: ZipFile): AsyncGenerator<Entry> {
  const entries = archive.eachEntry();
  for (;;) {
    const { value, done } = await readable(() => entries.next());
    if (done) return;
    yield value;
  }
}

async function unfold(archive: ZipFile, entry: Entry, limit: number, keep: number) {
  const hash = createHash('sha256');
  const beginning: Buffer[] = [];
  let size = 0;
  const measure = new Writable({
    write(chunk: Buffer, _encoding, next) {
      if (size < keep) beginning.push(chunk.subarray(0, keep - size));
      size += chunk.length;
      hash.update(chunk);
      next(size > limit ? new UnreadableArchive('too large') : null);
    },
  });
  await readable(async () => pipeline(await archive.openReadStreamPromise(entry), measure));
  return { size, sha256: hash.digest('hex'), beginning: Buffer.concat(beginning) };
}

/** Whatever the library finds wrong with an archive is the archive's fault, not ours. */
async function readable<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof UnreadableArchive ? error : new UnreadableArchive('broken archive', { cause: error });
  }
}
