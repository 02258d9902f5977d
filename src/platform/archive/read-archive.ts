import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

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
 * unfold to. Keeps the beginning of entries that `keep` names. Throws UnreadableArchive. ZIP64 is not read.
 */
export async function* readArchive(
  path: string,
  { limit, keep }: { limit: number; keep: (path: string) => number },
): AsyncGenerator<ArchiveEntry> {
  const file = await open(path, 'r');
  try {
    let left = limit;
    for (const entry of await directoryOf(file)) {
      if (entry.path.endsWith('/')) continue;
      const unfolded = await unfold(file, path, entry, left, keep(entry.path));
      left -= unfolded.size;
      yield { path: entry.path, ...unfolded };
    }
  } finally {
    await file.close();
  }
}

interface Listed {
  path: string;
  method: number;
  compressed: number;
  offset: number;
}

async function directoryOf(file: FileHandle): Promise<Listed[]> {
  const { size } = await file.stat();
  const tail = await bytesAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > tail.length) throw new UnreadableArchive('no directory');
  const directory = await bytesAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries: Listed[] = [];
  let at = 0;
  for (let index = 0; index < tail.readUInt16LE(end + 10); index++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50)
      throw new UnreadableArchive('broken directory');
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      path: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      compressed: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  if (new Set(entries.map((entry) => entry.path)).size !== entries.length) throw new UnreadableArchive('a path twice');
  return entries;
}

async function unfold(
  file: FileHandle,
  archive: string,
  { method, compressed, offset }: Listed,
  limit: number,
  keep: number,
) {
  const head = await bytesAt(file, offset, 30);
  if (head.readUInt32LE(0) !== 0x04034b50 || ![0, 8].includes(method)) throw new UnreadableArchive('broken entry');
  const start = offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
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
  if (compressed > 0) {
    const content = createReadStream(archive, { start, end: start + compressed - 1 });
    try {
      if (method === 8) await pipeline(content, createInflateRaw(), measure);
      else await pipeline(content, measure);
    } catch (error) {
      throw error instanceof UnreadableArchive ? error : new UnreadableArchive('broken entry');
    }
  }
  return { size, sha256: hash.digest('hex'), beginning: Buffer.concat(beginning) };
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, position);
  if (bytesRead !== length) throw new UnreadableArchive('cut off');
  return bytes;
}
