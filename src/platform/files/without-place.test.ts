import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { withoutPlace } from './without-place.ts';

const folder = mkdtempSync(join(tmpdir(), 'saolang-test-'));
const path = join(folder, 'sent');
afterAll(() => rmSync(folder, { recursive: true }));

const plain = () => sharp({ create: { width: 300, height: 200, channels: 3, background: '#7a4' } });
const place = { IFD0: { Make: 'May Anh Mau' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 1/1 14/1' } };

test.each(['jpeg', 'png', 'webp'] as const)(
  'a %s of a phone stays upright, in its format, without the place',
  async (format) => {
    const sent = await plain().toFormat(format).withExif(place).withMetadata({ orientation: 6 }).toBuffer();
    expect((await sharp(sent).metadata()).exif?.length).toBeGreaterThan(50);
    writeFileSync(path, sent);
    const made = await withoutPlace(path, `image/${format}`);
    const stored = readFileSync(path);
    expect(made).toEqual({ sha256: createHash('sha256').update(stored).digest('hex'), size: stored.length });
    const found = await sharp(stored).metadata();
    expect(found).toMatchObject({ format, width: 200, height: 300 });
    expect([found.exif, found.xmp, found.orientation]).toEqual([undefined, undefined, undefined]);
  },
);

test('a picture without such data and a paper keep their bytes', async () => {
  const picture = await plain().jpeg().toBuffer();
  writeFileSync(path, picture);
  expect(await withoutPlace(path, 'image/jpeg')).toBe('kept');
  expect(readFileSync(path).equals(picture)).toBe(true);
  expect(await withoutPlace(path, 'application/pdf')).toBe('kept');
});

test('what only begins like a picture is unreadable', async () => {
  writeFileSync(path, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
  expect(await withoutPlace(path, 'image/jpeg')).toBe('unreadable');
});
