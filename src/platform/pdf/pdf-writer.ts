import { open } from 'node:fs/promises';
import { PDFContext, PDFName, PDFNumber, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';

/**
 * Writes a PDF object by object to a file, so that only the places of the objects stay in memory, never the objects.
 * An object's number can be reserved before the object is written.
 */
export async function openPdfWriter(path: string) {
  const file = await open(path, 'w', 0o600);
  const offsets: number[] = [];
  // Makes objects; nothing is kept in it.
  const context = PDFContext.create();
  let length = 0;
  let small: Uint8Array[] = [];
  let smallLength = 0;
  const flush = async () => {
    if (smallLength === 0) return;
    const together = Buffer.concat(small);
    small = [];
    smallLength = 0;
    await file.appendFile(together);
  };
  const write = async (bytes: Uint8Array) => {
    length += bytes.length;
    if (bytes.length > SMALL) {
      await flush();
      await file.appendFile(bytes);
      return;
    }
    small.push(bytes);
    smallLength += bytes.length;
    if (smallLength > SMALL) await flush();
  };
  const text = (words: string) => write(Buffer.from(words, 'latin1'));

  const reserve = (): PDFRef => {
    offsets.push(-1);
    return PDFRef.of(offsets.length);
  };
  const put = async (ref: PDFRef, object: PDFObject) => {
    offsets[ref.objectNumber - 1] = length;
    await text(`${ref.objectNumber} 0 obj\n`);
    if (object instanceof PDFRawStream) {
      // Content goes out as it is: the library would copy it byte by byte.
      object.dict.set(PDFName.of('Length'), PDFNumber.of(object.contents.length));
      await write(bytesOf(object.dict));
      await text('\nstream\n');
      await write(object.contents);
      await text('\nendstream');
    } else await write(bytesOf(object));
    await text('\nendobj\n');
  };
  // Four bytes beyond ASCII tell programs that the file is binary (PDF 32000-1, 7.5.2).
  await text('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n');
  return {
    context,
    reserve,
    put,
    add: async (object: PDFObject): Promise<PDFRef> => {
      const ref = reserve();
      await put(ref, object);
      return ref;
    },
    /** The table of places and the trailer (7.5.4, 7.5.5). What was reserved and never written is free. */
    finish: async ({ root, info }: { root: PDFRef; info: PDFRef }): Promise<void> => {
      const start = length;
      const places = offsets.map((offset) =>
        offset < 0 ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`,
      );
      await text(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${places.join('')}`);
      await text(
        `trailer\n<< /Size ${offsets.length + 1} /Root ${root} /Info ${info} >>\nstartxref\n${start}\n%%EOF\n`,
      );
      await flush();
      await file.close();
    },
    /** Closes the file where something failed; the caller takes it away. */
    abandon: () => file.close(),
  };
}

/** Bytes: pieces up to this are written together. */
const SMALL = 64 * 1024;

export type PdfWriter = Awaited<ReturnType<typeof openPdfWriter>>;

function bytesOf(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}
