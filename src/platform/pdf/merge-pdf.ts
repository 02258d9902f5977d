import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import {
  EncryptedPDFError,
  PDFArray,
  type PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
} from '@cantoo/pdf-lib';
import type { FileStore } from '../files/file-store.ts';
import type { StoredFile } from '../files/serve-file.ts';
import { contentsPage } from './contents-page.ts';
import { annotationsOf, type CopiedPage, copyPages } from './copy-pages.ts';
import type { MergedEntry, StandInReason } from './merged-entry.ts';
import { openPdf } from './open-pdf.ts';
import { writeOutline } from './outline.ts';
import { openPdfWriter, type PdfWriter } from './pdf-writer.ts';
import { picturePage } from './picture-page.ts';
import { stampPages } from './stamp-pages.ts';
import { standInPage } from './stand-in-page.ts';

/** A piece of the whole: a PDF that we printed, made when its turn comes, or a file of the store. */
export interface PdfPart {
  /** In the table of contents; 1 stands below the 0 before it. */
  title: string;
  level: 0 | 1;
  content: { kind: 'printed'; print: () => Promise<Uint8Array> } | { kind: 'stored'; file: StoredFile };
}

/**
 * Writes the parts into one PDF at `path`: table of contents with links and bookmarks, then the parts in order, every page
 * stamped with `stamp(page, count)` (ASCII). PDFs bring their pages, pictures become A4 pages, and what cannot be shown
 * (another kind, encrypted, broken, gone) has a page that says so. One part after another is in memory, never the whole.
 * `progress` hears after each part. Takes the half-written file away where it throws.
 */
export async function mergePdf(
  parts: readonly PdfPart[],
  { path, store, ...whole }: MergeOptions,
): Promise<{ pageCount: number; entries: MergedEntry[] }> {
  const writer = await openPdfWriter(path);
  try {
    const pages: CopiedPage[] = [];
    const entries: MergedEntry[] = [];
    for (const [index, part] of parts.entries()) {
      const { added, standIn } = await addPart(part, store, writer);
      entries.push({
        title: part.title,
        level: part.level,
        page: pages.length + 1,
        pages: added.length,
        ...(standIn && { standIn }),
      });
      pages.push(...added);
      await whole.progress?.(index + 1, parts.length);
    }
    return await finishFile({ pages, entries, writer, ...whole });
  } catch (error) {
    await writer.abandon();
    await rm(path, { force: true });
    throw error;
  }
}

export interface MergeOptions {
  path: string;
  store: FileStore;
  title: string;
  stamp: (page: number, count: number) => string;
  now: Date;
  progress?: (done: number, of: number) => void | Promise<void>;
}

async function addPart({ title, content }: PdfPart, store: FileStore, writer: PdfWriter) {
  if (content.kind === 'printed') return { added: await copyPages(await openPdf(await content.print()), writer) };
  const shown = await pagesOfFile(content.file, store, writer);
  if (typeof shown !== 'string') return { added: shown };
  const page = await standInPage(title, content.file, shown);
  return { added: await copyPages(await openPdf(page), writer), standIn: shown };
}

async function pagesOfFile(
  file: StoredFile,
  store: FileStore,
  writer: PdfWriter,
): Promise<CopiedPage[] | StandInReason> {
  const isPdf = file.mediaType === 'application/pdf';
  if (!isPdf && !PICTURES.includes(file.mediaType)) return 'other-kind';
  const found = await store.open(file.sha256);
  if (!found) return 'missing';
  const bytes = await buffer(found.stream);
  if (createHash('sha256').update(bytes).digest('hex') !== file.sha256) return 'missing';
  try {
    if (!isPdf) return [await picturePage(bytes, writer)];
    // A file that was cut off would be read as far as it goes, and pages would be lost without a word.
    if (!bytes.subarray(-2048).includes('%%EOF')) return 'broken';
    const added = await copyPages(await openPdf(bytes), writer);
    return added.length > 0 ? added : 'broken';
  } catch (error) {
    return error instanceof EncryptedPDFError ? 'encrypted' : 'broken';
  }
}

const PICTURES = ['image/jpeg', 'image/png', 'image/webp'];

async function finishFile({
  pages: parts,
  entries: counted,
  writer,
  title,
  stamp,
  now,
}: { pages: CopiedPage[]; entries: MergedEntry[]; writer: PdfWriter } & Omit<MergeOptions, 'path' | 'store'>) {
  const { context, add, put, reserve } = writer;
  const { front, entries } = await contentsOf(title, counted);
  const pages = [...(await copyPages(front, writer)), ...parts];
  for (const [index, page] of front.getPages().entries()) {
    const links = annotationsOf(page).map((link) => linkTo(link, pages, writer));
    pages[index]?.entries.set('Annots', context.obj(links));
  }
  const parent = reserve();
  await stampPages(pages, writer, { parent, words: (page) => stamp(page, pages.length) });
  await put(parent, context.obj({ Type: 'Pages', Count: pages.length, Kids: pages.map(({ ref }) => ref) }));
  const outlines = await writeOutline(entries, pages, writer);
  const root = await add(
    context.obj({
      Type: 'Catalog',
      Pages: parent,
      Outlines: outlines,
      PageMode: 'UseOutlines',
      Lang: PDFHexString.fromText('vi-VN'),
      ViewerPreferences: { DisplayDocTitle: true },
    }),
  );
  const info = context.obj({ Title: PDFHexString.fromText(title), Producer: PDFHexString.fromText('Sao Làng') });
  info.set(PDFName.of('CreationDate'), PDFString.of(`D:${now.toISOString().replace(/[-:T]|\.\d+/g, '')}`));
  await writer.finish({ root, info: await add(info) });
  return { pageCount: pages.length, entries };
}

/** A link of our own table of contents names a page by its number; here it becomes the page itself. */
function linkTo(link: PDFDict, pages: CopiedPage[], { context }: PdfWriter): PDFDict {
  const place = link.lookup(PDFName.of('Dest'));
  const number = place instanceof PDFArray ? place.lookup(0) : undefined;
  const target = pages[number instanceof PDFNumber ? number.asNumber() : 0];
  const rectangle = link.lookup(PDFName.of('Rect'), PDFArray).asRectangle();
  const { x, y, width, height } = rectangle;
  return context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [x, y, x + width, y + height],
    Border: [0, 0, 0],
    Dest: [target?.ref ?? null, 'Fit'],
  });
}

/** The table of contents, set again where it turns out longer than thought: its own pages move every number. */
async function contentsOf(title: string, counted: MergedEntry[]) {
  for (let length = 1; ; ) {
    const entries = counted.map((entry) => ({ ...entry, page: entry.page + length }));
    const front = await openPdf(await contentsPage(title, entries));
    if (front.getPageCount() === length) return { front, entries };
    length = front.getPageCount();
  }
}
