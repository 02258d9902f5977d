import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNull,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import type { PdfWriter } from './pdf-writer.ts';

/** A page whose objects are written, to be put with the others into the tree of pages at the end. */
export interface CopiedPage {
  ref: PDFRef;
  /** Without parent and contents; resources and their fonts are values, not references. */
  entries: Map<string, PDFObject>;
  contents: PDFObject[];
  /** What is seen of it: left, bottom, right, top in points. */
  box: [number, number, number, number];
  /** Turned clockwise: 0, 90, 180 or 270. */
  rotation: number;
}

/**
 * Writes everything that the pages of a document draw, each object once, and gives the pages. Links, scripts, forms and
 * whatever else reaches from page to page stay behind; what a stamp or a signature shows comes along.
 */
export async function copyPages(document: PDFDocument, writer: PdfWriter): Promise<CopiedPage[]> {
  const known = new Map<PDFRef, PDFRef>();
  const waiting: [PDFRef, PDFObject][] = [];
  const refer = (ref: PDFRef): PDFObject => {
    const before = known.get(ref);
    if (before) return before;
    const target = document.context.lookup(ref);
    if (target === undefined || belongsToTree(target)) return PDFNull;
    const copy = writer.reserve();
    known.set(ref, copy);
    waiting.push([copy, target]);
    return copy;
  };
  const copied: CopiedPage[] = [];
  for (const page of document.getPages()) {
    const entries = new Map<string, PDFObject>();
    for (const name of PAGE_ENTRIES) {
      const value = name === 'Resources' ? resourcesOf(page) : page.node.getInheritableAttribute(PDFName.of(name));
      if (value !== undefined) entries.set(name, translated(value, refer, writer));
    }
    const shown = shownAnnotations(page).map((one) => translated(one, refer, writer));
    if (shown.length > 0) entries.set('Annots', writer.context.obj(shown));
    const { x, y, width, height } = page.getCropBox();
    copied.push({
      ref: writer.reserve(),
      entries,
      contents: contentsOf(page).map((one) => translated(one, refer, writer)),
      box: [x, y, x + width, y + height],
      rotation: (((page.getRotation().angle % 360) + 360) % 360) as number,
    });
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
      await writer.put(next[0], translated(next[1], refer, writer));
  }
  return copied;
}

// PDF 32000-1, 7.7.3.3: what the look of a page depends on.
const PAGE_ENTRIES = ['Resources', 'MediaBox', 'CropBox', 'Rotate', 'Group', 'UserUnit'];

/** The page's resources and their list of fonts as values, not references: the stamp's font joins them. */
function resourcesOf(page: PDFPage): PDFDict {
  const { context } = page.node;
  const resources = PDFDict.fromMapWithContext(new Map(page.node.Resources()?.entries() ?? []), context);
  const fonts = resources.lookup(PDFName.of('Font'));
  resources.set(PDFName.of('Font'), fonts instanceof PDFDict ? fonts : context.obj({}));
  return resources;
}

/** Whole other pages, or the document itself, must not be drawn in by a reference. */
const belongsToTree = (object: PDFObject): boolean =>
  object instanceof PDFDict && TREE.includes(String(object.get(PDFName.of('Type'))));
const TREE = ['/Page', '/Pages', '/Catalog'];

/** The same object in the new file's numbers. */
function translated(object: PDFObject, refer: (ref: PDFRef) => PDFObject, writer: PdfWriter): PDFObject {
  if (object instanceof PDFRef) return refer(object);
  if (object instanceof PDFStream) {
    const content = object instanceof PDFRawStream ? object.contents : object.getContents();
    return PDFRawStream.of(translated(object.dict, refer, writer) as PDFDict, content);
  }
  if (object instanceof PDFDict) {
    const entries = object.entries().map(([name, value]) => [name, translated(value, refer, writer)] as const);
    return PDFDict.fromMapWithContext(new Map(entries), writer.context);
  }
  if (object instanceof PDFArray) {
    const list = PDFArray.withContext(writer.context);
    for (const one of object.asArray()) list.push(translated(one, refer, writer));
    return list;
  }
  return object;
}

function contentsOf(page: PDFPage): PDFObject[] {
  const contents = page.node.Contents();
  if (contents instanceof PDFArray) return contents.asArray();
  const reference = page.node.get(PDFName.of('Contents'));
  if (reference === undefined) return [];
  // A page whose contents are lost is not an empty page.
  if (contents === undefined) throw new Error('the contents of a page are missing');
  return [reference];
}

/** Annotations that show something, without anything they would do. A signature's field becomes a plain stamp. */
function shownAnnotations(page: PDFPage): PDFDict[] {
  return annotationsOf(page).flatMap((annotation) => {
    const subtype = String(annotation.get(PDFName.of('Subtype')));
    if (['/Link', '/Popup'].includes(subtype) || !annotation.has(PDFName.of('AP'))) return [];
    const shown = PDFDict.withContext(annotation.context);
    for (const name of SHOWN_ENTRIES) {
      const value = annotation.get(PDFName.of(name));
      if (value !== undefined) shown.set(PDFName.of(name), value);
    }
    if (subtype === '/Widget') shown.set(PDFName.of('Subtype'), PDFName.of('Stamp'));
    return [shown];
  });
}

const SHOWN_ENTRIES = ['Type', 'Subtype', 'Rect', 'F', 'AP', 'AS', 'C', 'Border', 'BS', 'Contents'];

/** The annotations of a page as they stand in its file. */
export function annotationsOf(page: PDFPage): PDFDict[] {
  const annotations = page.node.Annots();
  if (annotations === undefined) return [];
  return annotations.asArray().flatMap((one) => {
    const found = one instanceof PDFRef ? page.node.context.lookup(one) : one;
    return found instanceof PDFDict ? [found] : [];
  });
}
