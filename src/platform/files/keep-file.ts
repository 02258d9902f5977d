import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { FileStore } from './file-store.ts';
import type { ReceivedFile } from './receive-upload.ts';

/** Puts a file that we made ourselves into the store; only then may a command write the row that points to it. */
export async function keepFile(
  store: FileStore,
  path: string,
  { name, mediaType }: Pick<ReceivedFile, 'name' | 'mediaType'>,
): Promise<ReceivedFile> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  const sha256 = hash.digest('hex');
  const { size } = await stat(path);
  await store.keep(path, sha256);
  return { sha256, size, mediaType, name };
}
