import { PDFName, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import type { CopiedPage } from './copy-pages.ts';
import type { PdfWriter } from './pdf-writer.ts';

/** A picture in the middle of an A4 page, across where it is wider than high, as it was held when taken. */
export async function picturePage(picture: Buffer, writer: PdfWriter): Promise<CopiedPage> {
  const jpeg = await asJpeg(picture);
  const across = jpeg.width > jpeg.height;
  const [pageWidth, pageHeight] = across ? [A4.height, A4.width] : [A4.width, A4.height];
  const scale = Math.min((pageWidth - 2 * MARGIN) / jpeg.width, (pageHeight - 2 * MARGIN) / jpeg.height, 1);
  const [width, height] = [jpeg.width * scale, jpeg.height * scale];
  const { context } = writer;
  const image = context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: jpeg.width,
    Height: jpeg.height,
    ColorSpace: jpeg.grey ? 'DeviceGray' : 'DeviceRGB',
    BitsPerComponent: 8,
    Filter: 'DCTDecode',
  });
  const ref = await writer.add(PDFRawStream.of(image, jpeg.content));
  const place = [width, 0, 0, height, (pageWidth - width) / 2, (pageHeight - height) / 2].map((one) => one.toFixed(2));
  const drawing = Buffer.from(`q ${place.join(' ')} cm /Picture Do Q\n`);
  const resources = context.obj({});
  resources.set(PDFName.of('XObject'), context.obj({ Picture: ref }));
  const box = [0, 0, pageWidth, pageHeight].map((side) => PDFNumber.of(side));
  return {
    ref: writer.reserve(),
    entries: new Map<string, PDFObject>([
      ['Resources', resources],
      ['MediaBox', context.obj(box)],
    ]),
    contents: [await writer.add(PDFRawStream.of(context.obj({}), drawing))],
    box: [0, 0, pageWidth, pageHeight],
    rotation: 0,
  };
}

/** Points. */
const A4 = { width: 595.28, height: 841.89 };
const MARGIN = 42;

/** At this width a full page prints at 300 dots an inch. */
const ENOUGH = 2480;

interface Jpeg {
  content: Uint8Array;
  width: number;
  height: number;
  grey: boolean;
}

/** A plain JPEG goes in untouched; turned, larger than print needs, in print colours or of another kind, it is drawn anew. */
async function asJpeg(picture: Buffer): Promise<Jpeg> {
  const { default: sharp } = await import('sharp');
  const read = await sharp(picture).metadata();
  const { format, width, height, space, orientation = 1 } = read;
  const plain = format === 'jpeg' && orientation === 1 && ['srgb', 'b-w'].includes(space ?? '');
  if (plain && Math.max(width, height) <= 2 * ENOUGH) {
    return { content: picture, width, height, grey: space === 'b-w' };
  }
  const drawn = await sharp(picture)
    .rotate()
    .flatten({ background: '#fff' })
    .resize({ width: 2 * ENOUGH, height: 2 * ENOUGH, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .jpeg({ quality: 88 })
    .toBuffer({ resolveWithObject: true });
  return { content: drawn.data, width: drawn.info.width, height: drawn.info.height, grey: drawn.info.channels === 1 };
}
