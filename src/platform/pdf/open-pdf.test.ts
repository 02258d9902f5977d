import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { openPdf } from './open-pdf.ts';

/** A file of those objects, without the table that says where they are: readers find them. */
function pdfOf(objects: Record<number, string | Buffer>): Buffer {
  const parts = Object.entries(objects).map(([number, content]) =>
    Buffer.concat([Buffer.from(`${number} 0 obj\n`), Buffer.from(content as string), Buffer.from('\nendobj\n')]),
  );
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts, Buffer.from('trailer\n<</Size 99/Root 1 0 R>>\n%%EOF')]);
}

const catalog = '<</Type/Catalog/Pages 2 0 R>>';
const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>';
const onePage = { 1: catalog, 2: '<</Type/Pages/Count 1/Kids[3 0 R]>>', 3: page };

function objectStream(megabytes: number): Buffer {
  const packed = deflateSync(Buffer.concat([Buffer.from('8 0 9 1 1 1'), Buffer.alloc(megabytes * 1024 * 1024, 0x20)]));
  const head = `<</Type/ObjStm/N 2/First 8/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]);
}

test('a file whose objects unfold to a reasonable size opens', async () => {
  const document = await openPdf(pdfOf({ ...onePage, 7: objectStream(2) }));
  expect(document.getPageCount()).toBe(1);
  const made = await PDFDocument.create();
  for (let count = 0; count < 300; count++) made.addPage();
  expect((await openPdf(await made.save())).getPageCount()).toBe(300);
});

test('a small file whose objects unfold to very much is refused, at once or in many pieces', async () => {
  const bomb = objectStream(100);
  expect(bomb.length).toBeLessThan(200_000);
  await expect(openPdf(pdfOf({ ...onePage, 7: bomb }))).rejects.toThrow('too much');
  const piece = objectStream(12);
  const pieces = Object.fromEntries([7, 8, 9, 10, 11, 12, 13].map((number) => [number, piece]));
  await expect(openPdf(pdfOf({ ...onePage, ...pieces }))).rejects.toThrow('too much');
});

test('a tree of pages that holds itself, or multiplies, is refused', async () => {
  const itself = { ...onePage, 2: '<</Type/Pages/Count 1/Kids[3 0 R 2 0 R]>>' };
  await expect(openPdf(pdfOf(itself))).rejects.toThrow('no end');
  const kids = (number: number) => `<</Type/Pages/Count 9/Kids[${`${number} 0 R `.repeat(40)}]>>`;
  const tower = { 1: catalog, 2: kids(3), 3: kids(4), 4: kids(5), 5: kids(6), 6: kids(7), 7: page };
  await expect(openPdf(pdfOf(tower))).rejects.toThrow('no end');
});

test('deep nesting and a parent that is its own parent end in an error, not in a crash', async () => {
  const deep = { ...onePage, 9: `${'['.repeat(200_000)}${']'.repeat(200_000)}` };
  await openPdf(pdfOf(deep)).then(
    (document) => expect(document.getPageCount()).toBe(1),
    (error) => expect(error).toBeInstanceOf(Error),
  );
  const own = { ...onePage, 2: '<</Type/Pages/Parent 2 0 R/Count 1/Kids[3 0 R]>>' };
  const document = await openPdf(pdfOf(own));
  expect(() => document.getPages()[0]?.getCropBox()).toThrow();
});
