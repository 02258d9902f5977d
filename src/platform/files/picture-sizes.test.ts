import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { createDiskStore } from './disk-store.ts';
import { pictureSizes } from './picture-sizes.ts';

const folder = mkdtempSync(join(tmpdir(), 'saolang-test-'));
const store = createDiskStore(join(folder, 'store'));
afterAll(() => rmSync(folder, { recursive: true }));

const received = async (content: Buffer, mediaType = 'image/jpeg') => {
  const sha256 = createHash('sha256').update(content).digest('hex');
  writeFileSync(join(folder, 'sent'), content);
  await store.keep(join(folder, 'sent'), sha256);
  return { sha256, size: content.length, mediaType, name: 'Ảnh cốm.JPG' };
};

const readBack = async (sha256: string) => {
  const opened = await store.open(sha256);
  if (!opened) throw new Error('not in the store');
  return buffer(opened.stream);
};

/** A picture as a phone takes it: lying on its side, with the place and the device written into it. */
const fromPhone = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#7a4' } })
    .jpeg()
    .withExif({
      IFD0: { Make: 'May Anh Mau' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '21/1 1/1 14/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '105/1 47/1 25/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();

test('a picture is kept upright in three sizes as WebP, and nothing of where it was taken is left', async () => {
  const sent = await fromPhone(3000, 2000);
  const before = await sharp(sent).metadata();
  expect(before.exif?.includes('May Anh Mau')).toBe(true);
  const sizes = await pictureSizes(store, await received(sent));
  const found: Record<string, [number | undefined, number | undefined]> = {};
  for (const [name, file] of Object.entries(sizes ?? {})) {
    const content = await readBack(file.sha256);
    const { width, height, format, exif, xmp, icc, orientation } = await sharp(content).metadata();
    found[name] = [width, height];
    expect({ format, exif, xmp, icc, orientation }).toEqual({ format: 'webp' });
    expect(content.includes('May Anh Mau')).toBe(false);
    expect(content.includes('EXIF')).toBe(false);
    expect(file).toMatchObject({ size: content.length, mediaType: 'image/webp', name: 'Ảnh cốm.webp' });
  }
  expect(found).toEqual({ large: [1067, 1600], medium: [427, 640], small: [107, 160] });
});

test('a small picture is not blown up', async () => {
  const png = await sharp({ create: { width: 200, height: 100, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  const sizes = await pictureSizes(store, await received(png, 'image/png'));
  const { width } = await sharp(await readBack(sizes?.large.sha256 ?? '')).metadata();
  expect(width).toBe(200);
});

test.each([
  ['half a picture', async () => (await fromPhone(400, 300)).subarray(0, 900), 'image/jpeg'],
  ['something else under the name', async () => Buffer.from('%PDF-1.7 no picture'), 'image/png'],
  ['a paper', async () => Buffer.from('%PDF-1.7'), 'application/pdf'],
])('%s is refused', async (_what, make, mediaType) => {
  expect(await pictureSizes(store, await received(await make(), mediaType))).toBeUndefined();
});
