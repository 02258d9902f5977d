import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileStore } from '#platform/files/file-store.ts';
import type { ReceivedFile } from '#platform/files/receive-upload.ts';

/** Puts content into the file store as if it had been sent. */
export async function storeContent(
  store: FileStore,
  content: Buffer,
  { name, mediaType }: Pick<ReceivedFile, 'name' | 'mediaType'>,
): Promise<ReceivedFile> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const path = join(await mkdtemp(join(tmpdir(), 'saolang-seed-')), 'content');
  await writeFile(path, content);
  await store.keep(path, sha256);
  return { sha256, size: content.length, mediaType, name };
}
