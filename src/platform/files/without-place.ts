import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';

/**
 * Takes out of a JPEG, PNG or WebP on disk what a camera wrote beside the picture (the place, the device, the time): the
 * file is drawn anew in its own format and size, turned upright. Gives the new content's hash and size in bytes, `kept`
 * where the file carries nothing of the kind or is no picture and keeps its bytes, and `unreadable` for a picture that
 * cannot be read or would unpack to more than 60 million pixels.
 */
export async function withoutPlace(
  path: string,
  mediaType: string,
): Promise<{ sha256: string; size: number } | 'kept' | 'unreadable'> {
  if (!/^image\/(jpeg|png|webp)$/.test(mediaType)) return 'kept';
  const { default: sharp } = await import('sharp');
  // Pictures come one by one; what the library keeps between them would only stay in memory.
  sharp.cache(false);
  try {
    const picture = sharp(path, { limitInputPixels: 60_000_000, failOn: 'error' });
    const { exif, xmp, iptc, comments, orientation = 1, format } = await picture.metadata();
    if (!exif && !xmp && !iptc && !comments?.length && orientation === 1) return 'kept';
    const upright = picture.autoOrient();
    const drawn = await (format === 'jpeg' ? upright.jpeg({ quality: 90 }) : upright).toBuffer();
    await writeFile(path, drawn, { mode: 0o600 });
    return { sha256: createHash('sha256').update(drawn).digest('hex'), size: drawn.length };
  } catch {
    return 'unreadable';
  }
}
