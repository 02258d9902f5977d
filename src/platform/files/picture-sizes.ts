import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { FileStore } from './file-store.ts';
import type { ReceivedFile } from './receive-upload.ts';

/** The three widths in which pictures are kept, in pixels of the longer side; smaller pictures are not enlarged. */
export const pictureWidths = { large: 1600, medium: 640, small: 160 } as const;
export type PictureSize = keyof typeof pictureWidths;
export type PictureSizes = Record<PictureSize, ReceivedFile>;

/**
 * A received JPEG, PNG or WebP as WebP in three sizes, put into the store. Turned upright first; everything else that a
 * camera wrote beside the picture (the place, the device, the time) is left behind. The original gets no row and is swept.
 * Undefined where the content cannot be read as a picture, or would unpack to more than 60 million pixels.
 */
export async function pictureSizes(store: FileStore, received: ReceivedFile): Promise<PictureSizes | undefined> {
  if (!/^image\/(jpeg|png|webp)$/.test(received.mediaType)) return undefined;
  const opened = await store.open(received.sha256);
  if (!opened) return undefined;
  const content = await buffer(opened.stream);
  const { default: sharp } = await import('sharp');
  // Pictures come one by one; what the library keeps between them would only stay in memory.
  sharp.cache(false);
  const folder = await mkdtemp(join(tmpdir(), 'saolang-picture-'));
  try {
    const made: Partial<PictureSizes> = {};
    for (const size of Object.keys(pictureWidths) as PictureSize[]) {
      const path = join(folder, randomUUID());
      const picture = await sharp(content, { limitInputPixels: 60_000_000, failOn: 'error' })
        .autoOrient()
        .resize({ width: pictureWidths[size], height: pictureWidths[size], fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 80 })
        .toBuffer()
        .catch(() => undefined);
      if (!picture) return undefined;
      made[size] = await keep(store, path, picture, received.name);
    }
    return made as PictureSizes;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function keep(store: FileStore, path: string, picture: Buffer, name: string): Promise<ReceivedFile> {
  await writeFile(path, picture, { mode: 0o600 });
  const sha256 = createHash('sha256').update(picture).digest('hex');
  await store.keep(path, sha256);
  return { sha256, size: picture.length, mediaType: 'image/webp', name: name.replace(/\.[A-Za-z0-9]{1,8}$/, '.webp') };
}
