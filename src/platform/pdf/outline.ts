import { PDFHexString, type PDFRef } from '@cantoo/pdf-lib';
import type { CopiedPage } from './copy-pages.ts';
import type { MergedEntry } from './merged-entry.ts';
import type { PdfWriter } from './pdf-writer.ts';

/** The bookmarks beside the pages (PDF 32000-1, 12.3.3): entries of level 1 stand under the one of level 0 before them. */
export async function writeOutline(entries: MergedEntry[], pages: CopiedPage[], writer: PdfWriter): Promise<PDFRef> {
  const root = writer.reserve();
  const chapters = chaptersOf(entries, writer);
  const linked = async (items: Item[], parent: PDFRef): Promise<void> => {
    for (const [index, { ref, entry, children }] of items.entries()) {
      const item = writer.context.obj({
        Title: PDFHexString.fromText(entry.title),
        Parent: parent,
        Dest: [pages[entry.page - 1]?.ref ?? null, 'Fit'],
        ...neighbours(items, index),
        ...ends(children),
      });
      await writer.put(ref, item);
      await linked(children, ref);
    }
  };
  await linked(chapters, root);
  await writer.put(root, writer.context.obj({ Type: 'Outlines', ...ends(chapters) }));
  return root;
}

interface Item {
  ref: PDFRef;
  entry: MergedEntry;
  children: Item[];
}

function chaptersOf(entries: MergedEntry[], writer: PdfWriter): Item[] {
  const chapters: Item[] = [];
  for (const entry of entries) {
    const item = { ref: writer.reserve(), entry, children: [] };
    const chapter = chapters.at(-1);
    if (entry.level === 1 && chapter) chapter.children.push(item);
    else chapters.push(item);
  }
  return chapters;
}

const neighbours = (items: Item[], index: number) => ({
  ...(items[index - 1] && { Prev: items[index - 1]?.ref }),
  ...(items[index + 1] && { Next: items[index + 1]?.ref }),
});

const ends = (items: Item[]) =>
  items.length === 0 ? {} : { First: items[0]?.ref, Last: items.at(-1)?.ref, Count: items.length };
