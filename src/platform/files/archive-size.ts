import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);

/**
 * Bytes that a ZIP archive unfolds to, found by unfolding it, or undefined where it is broken, hides something between
 * its entries, or would grow beyond `limit`: sizes that an archive states about itself cannot be believed.
 */
export async function unfoldedSize(archive: Buffer, limit: number): Promise<number | undefined> {
  const entries = centralDirectory(archive);
  if (!entries) return undefined;
  let total = 0;
  let expectedAt = 0;
  for (const { method, compressed, offset } of entries.sort((one, other) => one.offset - other.offset)) {
    if (offset + 30 > archive.length || archive.readUInt32LE(offset) !== localHeader) return undefined;
    // A descriptor of up to 24 bytes may follow an entry; more would be room for an entry that nobody listed.
    if (offset < expectedAt || offset - expectedAt > 24) return undefined;
    const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
    const end = start + compressed;
    if (end > archive.length) return undefined;
    expectedAt = end;
    if (method === stored) total += compressed;
    else if (method === deflated) total += await inflatedSize(archive.subarray(start, end), limit - total);
    else return undefined;
    if (!(total <= limit)) return undefined;
  }
  return total;
}

const localHeader = 0x04034b50;
const directoryHeader = 0x02014b50;
const directoryEnd = 0x06054b50;
const stored = 0;
const deflated = 8;

async function inflatedSize(content: Buffer, limit: number): Promise<number> {
  try {
    return (await inflate(content, { maxOutputLength: Math.max(1, limit) })).length;
  } catch {
    return Number.NaN;
  }
}

function centralDirectory(archive: Buffer): { method: number; compressed: number; offset: number }[] | undefined {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > archive.length || archive.readUInt32LE(end) !== directoryEnd) return undefined;
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  const entries = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== directoryHeader) return undefined;
    entries.push({
      method: archive.readUInt16LE(at + 10),
      compressed: archive.readUInt32LE(at + 20),
      offset: archive.readUInt32LE(at + 42),
    });
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}
