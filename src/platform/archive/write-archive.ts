import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file to put into an archive: its bytes, or where they are read when its turn comes. */
export interface ArchiveFile {
  path: string;
  content: Buffer | (() => Promise<Readable>);
}

/**
 * Writes a ZIP archive to a file, one entry after another, never a whole one in memory; gives size and SHA-256 of each as
 * written. `last` makes the final entries from them, such as a list of the others. Times are those of `at`.
 */
export async function writeArchive(
  path: string,
  files: readonly ArchiveFile[],
  { at, last }: { at: Date; last?: (written: ReadonlyMap<string, { size: number; sha256: string }>) => ArchiveFile[] },
): Promise<ReadonlyMap<string, { size: number; sha256: string }>> {
  const { ZipFile } = await import('yazl');
  const zip = new ZipFile();
  const written = new Map<string, { size: number; sha256: string }>();
  const output = pipeline(zip.outputStream, createWriteStream(path, { mode: 0o600 }));
  // A failure of either side is heard once, below.
  output.catch(() => undefined);
  const broken = new Promise<never>((_, reject) => {
    zip.on('error', reject);
    output.catch(reject);
  });
  const put = ({ path: name, content }: ArchiveFile) =>
    Promise.race([
      broken,
      new Promise<void>((resolve, reject) => {
        const options = { mtime: at, compress: !COMPRESSED.test(name) };
        if (Buffer.isBuffer(content)) {
          written.set(name, { size: content.length, sha256: createHash('sha256').update(content).digest('hex') });
          zip.addBuffer(content, name, options);
          resolve();
          return;
        }
        content().then((source) => {
          const measured = measuring((size, sha256) => {
            written.set(name, { size, sha256 });
            resolve();
          });
          source.on('error', reject);
          zip.addReadStream(source.pipe(measured), name, options);
        }, reject);
      }),
    ]);
  for (const file of files) await put(file);
  for (const file of last?.(written) ?? []) await put(file);
  zip.end();
  await output;
  return written;
}

/** These grow when they are pressed again. */
const COMPRESSED = /\.(pdf|jpe?g|png|webp|docx|xlsx|zip|mp4)$/i;

function measuring(done: (size: number, sha256: string) => void): Transform {
  const hash = createHash('sha256');
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      size += chunk.length;
      hash.update(chunk);
      next(null, chunk);
    },
    flush(next) {
      done(size, hash.digest('hex'));
      next();
    },
  });
}
