import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
} from '@cantoo/pdf-lib';

/** A printed page read back: its size in points and its runs of text in the order of drawing. */
export interface ReadPage {
  width: number;
  height: number;
  runs: { text: string; x: number; size: number; font: string }[];
  /** All runs joined, blanks pressed to one. */
  text: string;
}

/** Reads the text of pages whose fonts are embedded with a table of characters, as the libraries write them. */
export async function pdfPages(file: Uint8Array): Promise<ReadPage[]> {
  const document = await PDFDocument.load(file);
  return document.getPages().map((page) => {
    const runs = runsOf(page);
    const { width, height } = page.getSize();
    const text = runs
      .map((run) => run.text)
      .join(' ')
      .replace(/[\s\ufeff]+/gu, ' ')
      .trim();
    return { width, height, runs, text };
  });
}

/** Names of the fonts, each with whether its program lies in the file. */
export async function pdfFonts(file: Uint8Array): Promise<{ name: string; embedded: boolean }[]> {
  const document = await PDFDocument.load(file);
  const found = new Map<string, boolean>();
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.lookup(PDFName.of('Type')) !== PDFName.of('FontDescriptor')) continue;
    const name = String(object.lookup(PDFName.of('FontName'))).replace(/^\/([A-Z]{6}\+)?/, '');
    found.set(name, object.has(PDFName.of('FontFile2')) || object.has(PDFName.of('FontFile3')));
  }
  return [...found].map(([name, embedded]) => ({ name, embedded })).sort((a, b) => a.name.localeCompare(b.name));
}

function runsOf(page: PDFPage): ReadPage['runs'] {
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
  const characters = new Map<string, { name: string; of: Map<string, string> }>();
  for (const [name, reference] of fonts?.entries() ?? []) {
    const font = fonts?.context.lookup(reference, PDFDict);
    const table = font?.lookup(PDFName.of('ToUnicode'));
    characters.set(String(name), {
      name: String(font?.lookup(PDFName.of('BaseFont'))).replace(/^\/([A-Z]{6}\+)?/, ''),
      of: table instanceof PDFRawStream ? readTable(latin(decodePDFRawStream(table).decode())) : new Map(),
    });
  }
  const runs: ReadPage['runs'] = [];
  let x = 0;
  let font = '';
  let size = 0;
  const token =
    /([-\d.]+) [-\d.]+ Tm|([-\d.]+) [-\d.]+ Td|(\/\S+) ([-\d.]+) Tf|\[([^\]]*)\]\s*TJ|<([0-9a-fA-F]*)>\s*Tj/g;
  for (const [, tm, td, name, points, array, single] of contentOf(page).matchAll(token)) {
    if (tm !== undefined || td !== undefined) x = Number(tm ?? td);
    else if (name !== undefined) [font, size] = [name, Number(points)];
    else {
      const known = characters.get(font);
      const codes =
        array === undefined ? [single ?? ''] : [...array.matchAll(/<([0-9a-fA-F]*)>/g)].map(([, hex]) => hex ?? '');
      const text = (codes.join('').match(/.{4}/g) ?? [])
        .map((code) => known?.of.get(code.toLowerCase()) ?? '�')
        .join('');
      if (text !== '') runs.push({ text, x, size, font: known?.name ?? '' });
    }
  }
  return runs;
}

function contentOf(page: PDFPage): string {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((one) => page.node.context.lookup(one)) : [contents];
  return streams.map((one) => (one instanceof PDFRawStream ? latin(decodePDFRawStream(one).decode()) : '')).join('\n');
}

/** Character codes and what they stand for, from a ToUnicode table (PDF 32000-1, 9.10.3). */
function readTable(table: string): Map<string, string> {
  const found = new Map<string, string>();
  const characterOf = (hex: string) =>
    String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
  for (const [, block = ''] of table.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, code = '', hex = ''] of block.matchAll(/<(\w+)>\s*<(\w*)>/g))
      found.set(code.toLowerCase(), characterOf(hex));
  for (const [, block = ''] of table.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, from = '', , list, start] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*(?:\[([^\]]*)\]|<(\w+)>)/g)) {
      const hexes = list === undefined ? [start ?? ''] : [...list.matchAll(/<(\w*)>/g)].map(([, hex]) => hex ?? '');
      hexes.forEach((hex, index) => {
        found.set((Number.parseInt(from, 16) + index).toString(16).padStart(4, '0'), characterOf(hex));
      });
    }
  return found;
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
