import { open } from 'node:fs/promises';
import { PDFContext, type PDFObject, PDFRef } from '@cantoo/pdf-lib';

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
  const write = async (bytes: Uint8Array) => {
    await file.appendFile(bytes);
    length += bytes.length;
  };
  const text = (words: string) => write(Buffer.from(words, 'latin1'));

  const reserve = (): PDFRef => {
    offsets.push(-1);
    return PDFRef.of(offsets.length);
  };
  const put = async (ref: PDFRef, object: PDFObject) => {
    // The size comes first: it settles the length that a stream states about itself.
    const bytes = new Uint8Array(object.sizeInBytes());
    object.copyBytesInto(bytes, 0);
    offsets[ref.objectNumber - 1] = length;
    await write(Buffer.concat([Buffer.from(`${ref.objectNumber} 0 obj\n`), bytes, Buffer.from('\nendobj\n')]));
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
      await file.close();
    },
    /** Closes the file where something failed; the caller takes it away. */
    abandon: () => file.close(),
  };
}

export type PdfWriter = Awaited<ReturnType<typeof openPdfWriter>>;
