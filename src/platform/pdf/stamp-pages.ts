import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import { PDFDict, PDFName, type PDFObject, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import type { CopiedPage } from './copy-pages.ts';
import type { PdfWriter } from './pdf-writer.ts';

/**
 * Writes the pages into the tree, each with its words at the lower right as it is seen, over whatever it shows there.
 * The words may hold ASCII letters and digits only.
 */
export async function stampPages(
  pages: CopiedPage[],
  writer: PdfWriter,
  { parent, words }: { parent: PDFRef; words: (page: number) => string },
): Promise<void> {
  const { context, add, put } = writer;
  const font = await stampFont(writer);
  // Whatever state a page leaves its pen in must not reach the stamp.
  const before = await add(PDFRawStream.of(context.obj({}), Buffer.from('q\n')));
  for (const [index, page] of pages.entries()) {
    const stamp = await add(PDFRawStream.of(context.obj({}), Buffer.from(`\nQ ${drawing(page, words(index + 1))}\n`)));
    const node = context.obj({ Type: 'Page', Parent: parent });
    for (const [name, value] of page.entries) node.set(PDFName.of(name), value);
    node.set(PDFName.of('Contents'), context.obj([before, ...page.contents, stamp]));
    node.set(PDFName.of('Resources'), withFont(page, font, writer));
    await put(page.ref, node);
  }
}

const SIZE = 9;
const FONT = 'SaoLangStamp';

function drawing({ box: [left, bottom, right, top], rotation }: CopiedPage, words: string): string {
  const width = (Array.from(words).reduce((sum, letter) => sum + advanceOf(letter), 0) * SIZE) / 1000;
  const [inwards, upwards] = [width + 28, 16];
  // The lower right corner as seen, and what is right and up there in the page's own directions (7.7.3.3, Rotate).
  const [matrix, x, y] = {
    0: ['1 0 0 1', right - inwards, bottom + upwards],
    90: ['0 1 -1 0', right - upwards, top - inwards],
    180: ['-1 0 0 -1', left + inwards, top - upwards],
    270: ['0 -1 1 0', left + upwards, bottom + inwards],
  }[rotation] ?? ['1 0 0 1', right - inwards, bottom + upwards];
  const paper = `1 g -3 -3 ${(width + 6).toFixed(2)} ${SIZE + 3} re f`;
  return `q ${matrix} ${Number(x).toFixed(2)} ${Number(y).toFixed(2)} cm ${paper} 0 g BT /${FONT} ${SIZE} Tf (${words}) Tj ET Q`;
}

/** The page's own resources with the stamp's font among its fonts. */
function withFont({ entries }: CopiedPage, font: PDFRef, { context }: PdfWriter): PDFDict {
  const extended = (own: PDFObject | undefined, name: string, value: PDFObject) => {
    const all = PDFDict.fromMapWithContext(new Map(own instanceof PDFDict ? own.entries() : []), context);
    all.set(PDFName.of(name), value);
    return all;
  };
  const own = entries.get('Resources');
  const fonts = own instanceof PDFDict ? own.get(PDFName.of('Font')) : undefined;
  return extended(own, 'Font', extended(fonts, FONT, font));
}

/** Tinos as a simple font, whole: some hundred kilobytes once, and the file needs nothing of its reader's machine. */
async function stampFont({ context, add }: PdfWriter): Promise<PDFRef> {
  const path = createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf');
  const program = await readFile(path);
  const file = await add(
    PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length1: program.length }), deflateSync(program)),
  );
  const descriptor = await add(
    context.obj({
      Type: 'FontDescriptor',
      FontName: 'Tinos-Regular',
      Flags: 34,
      FontBBox: [-176, -303, 1006, 981],
      ItalicAngle: 0,
      Ascent: 891,
      Descent: -216,
      CapHeight: 662,
      StemV: 80,
      FontFile2: file,
    }),
  );
  return add(
    context.obj({
      Type: 'Font',
      Subtype: 'TrueType',
      BaseFont: 'Tinos-Regular',
      Encoding: 'WinAnsiEncoding',
      FirstChar: FIRST,
      LastChar: LAST,
      Widths: Array.from({ length: LAST - FIRST + 1 }, (_, index) => advanceOf(String.fromCharCode(FIRST + index))),
      FontDescriptor: descriptor,
    }),
  );
}

const FIRST = 32;
const LAST = 126;

/** Thousandths of the size; the letters of stamps as the font has them, others near enough to place a line. */
const advanceOf = (letter: string): number => ADVANCES[letter] ?? (/[A-Z]/.test(letter) ? 667 : 500);
const ADVANCES: Record<string, number> = {
  ' ': 250,
  '-': 333,
  '.': 250,
  '/': 278,
  T: 611,
  a: 444,
  r: 333,
  H: 722,
  S: 556,
};
