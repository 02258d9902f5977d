import { AsyncLocalStorage } from 'node:async_hooks';
import {
  decodePDFRawStream,
  EncryptedPDFError,
  ParseSpeeds,
  PDFArray,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
} from '@cantoo/pdf-lib';

/**
 * Opens somebody's PDF for reading. A file that only its owner's password protects from changes opens for everybody: it is
 * read without one. Throws EncryptedPDFError, and an Error for a file that would unfold without end.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  const allowance: Allowance = { left: MOST_BYTES, spent: false };
  const document = await allowances.run(allowance, () => load(bytes));
  // The library skips an object that it cannot read, and would go on without it.
  if (allowance.spent) throw new Error('the objects of the file unfold to too much');
  refuseEndlessTree(document);
  return document;
}

/** What the compressed objects of one file (not its pictures and drawings, which stay compressed) may unfold to. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Leaves and branches of one tree of pages. */
const MOST_PAGES = 20_000;

async function load(bytes: Uint8Array): Promise<PDFDocument> {
  limitUnfolding();
  const options = { parseSpeed: ParseSpeeds.Fast, updateMetadata: false };
  try {
    return await PDFDocument.load(bytes, options);
  } catch (refusal) {
    if (!(refusal instanceof EncryptedPDFError)) throw refusal;
    return PDFDocument.load(bytes, { ...options, password: '' }).catch(() => {
      throw refusal;
    });
  }
}

interface Allowance {
  left: number;
  spent: boolean;
}

const allowances = new AsyncLocalStorage<Allowance>();

interface Unfolding {
  buffer: Uint8Array;
  ensureBuffer(requested: number): Uint8Array;
}

let limited = false;

/**
 * The library unfolds object streams while it reads and knows no limit: 25 MB of them can become 25 GB. All of its decoders
 * grow their buffer in one place, which here counts what the file may still use.
 */
function limitUnfolding(): void {
  if (limited) return;
  const empty = PDFRawStream.of(PDFContext.create().obj({ Filter: 'FlateDecode' }), Uint8Array.of(0x78, 0x9c, 3, 0));
  let prototype: Unfolding = Object.getPrototypeOf(decodePDFRawStream(empty));
  while (!Object.hasOwn(prototype, 'ensureBuffer')) prototype = Object.getPrototypeOf(prototype);
  const grow = prototype.ensureBuffer;
  prototype.ensureBuffer = function (this: Unfolding, requested: number): Uint8Array {
    const allowance = allowances.getStore();
    const had = this.buffer.byteLength;
    if (!allowance || requested <= had) return grow.call(this, requested);
    if (requested - had > allowance.left) {
      allowance.spent = true;
      throw new Error('the objects of the file unfold to too much');
    }
    const grown = grow.call(this, requested);
    allowance.left -= grown.byteLength - had;
    return grown;
  };
  limited = true;
}

/** A tree that holds itself, or the same branch a thousand times, has pages without end. */
function refuseEndlessTree(document: PDFDocument): void {
  const waiting: PDFDict[] = [document.catalog.Pages()];
  let met = 0;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    met += 1;
    const kids = node.lookup(PDFName.of('Kids'));
    if (!(kids instanceof PDFArray)) continue;
    if (met + waiting.length + kids.size() > MOST_PAGES) throw new Error('the tree of pages has no end');
    for (let index = 0; index < kids.size(); index++) {
      const kid = kids.lookup(index);
      if (kid instanceof PDFDict) waiting.push(kid);
    }
  }
}
