import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodePDFRawStream, degrees, type PDFArray, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { pdfFonts, pdfPages } from '../../../tests/support/pdf-file.ts';
import { createDiskStore } from '../files/disk-store.ts';
import type { StoredFile } from '../files/serve-file.ts';
import { mergePdf, type PdfPart } from './merge-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'saolang-merge-'));
const store = createDiskStore(join(folder, 'store'));
afterAll(() => rmSync(folder, { recursive: true }));

async function kept(content: Uint8Array, name: string, mediaType: string): Promise<StoredFile> {
  const path = join(folder, randomUUID());
  writeFileSync(path, content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  await store.keep(path, sha256);
  return { sha256, name, mediaType, size: content.length };
}

/** A PDF with that many pages of that size, each with its own words. */
async function sheets(
  words: string,
  count: number,
  { width = 595, height = 842, turned = 0 } = {},
): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  for (let page = 1; page <= count; page++) {
    const sheet = made.addPage([width, height]);
    sheet.drawText(`${words} ${page}`, { x: 50, y: height / 2 });
    sheet.setRotation(degrees(turned));
  }
  return made.save();
}

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#385' } });

const pdf = async (title: string, content: Uint8Array): Promise<PdfPart> => ({
  title,
  level: 1,
  content: { kind: 'stored', file: await kept(content, `${title}.pdf`, 'application/pdf') },
});

async function merged(parts: PdfPart[]) {
  const path = join(folder, `${randomUUID()}.pdf`);
  const stamp = (page: number, count: number) => `HS-2026-001  Trang ${page}/${count}`;
  const result = await mergePdf(parts, { path, store, title: 'Hồ sơ Cốm khô', stamp, now: new Date(0) });
  const file = readFileSync(path);
  return { ...result, file, document: await PDFDocument.load(file) };
}

test('pages follow in the order of the parts, counted through and named in the table of contents', async () => {
  const { pageCount, entries, document, file } = await merged([
    { title: 'Mẫu số 01', level: 0, content: { kind: 'printed', print: () => sheets('mau', 2) } },
    await pdf('Giấy đăng ký', await sheets('dang ky', 3)),
    await pdf('Bản vẽ', await sheets('ban ve', 1, { width: 1191, height: 842 })),
  ]);
  expect(pageCount).toBe(7);
  expect(document.getPageCount()).toBe(7);
  expect(entries).toEqual([
    { title: 'Mẫu số 01', level: 0, page: 2, pages: 2 },
    { title: 'Giấy đăng ký', level: 1, page: 4, pages: 3 },
    { title: 'Bản vẽ', level: 1, page: 7, pages: 1 },
  ]);
  const [contents] = await pdfPages(file);
  expect(contents?.text).toContain('MỤC LỤC Hồ sơ Cốm khô Tên tài liệu Trang Mẫu số 01 2 Giấy đăng ký 4 Bản vẽ 7');
  expect(document.getPages().map((page) => Math.round(page.getWidth()))).toEqual([595, 595, 595, 595, 595, 595, 1191]);
  expect(document.getTitle()).toBe('Hồ sơ Cốm khô');
});

test('every page is stamped with its number at the lower right as it is seen', async () => {
  const { document } = await merged([
    await pdf('đứng', await sheets('a', 1)),
    await pdf('xoay', await sheets('b', 1, { turned: 90 })),
  ]);
  const drawn = document.getPages().map(({ node }) => {
    const streams = node.Contents() as PDFArray;
    return Buffer.from(streams.lookup(streams.size() - 1, PDFRawStream).contents).toString('latin1');
  });
  expect(drawn.map((words) => /\((.*)\)/.exec(words)?.[1])).toEqual([
    'HS-2026-001  Trang 1/3',
    'HS-2026-001  Trang 2/3',
    'HS-2026-001  Trang 3/3',
  ]);
  expect(drawn[1]).toContain('q 1 0 0 1 ');
  expect(drawn[2]).toContain('q 0 1 -1 0 579.00 ');
});

test('links of the table of contents and the bookmarks lead to the pages themselves', async () => {
  const { document } = await merged([
    { title: 'Mẫu số 02', level: 0, content: { kind: 'printed', print: () => sheets('mau', 1) } },
    await pdf('Giấy', await sheets('g', 1)),
  ]);
  const pages = document.getPages();
  const places = pages[0]?.node
    .Annots()
    ?.asArray()
    .map((_, index) => {
      const link = pages[0]?.node.Annots()?.lookup(index) as unknown as {
        lookup: (name: PDFName) => { get: (at: number) => unknown };
      };
      return link.lookup(PDFName.of('Dest')).get(0);
    });
  expect(new Set(places)).toEqual(new Set([pages[1]?.ref, pages[2]?.ref]));
  const outlines = document.catalog.lookup(PDFName.of('Outlines')) as unknown as { get: (name: PDFName) => unknown };
  expect(String(outlines.get(PDFName.of('Count')))).toBe('1');
});

test('pictures become pages, upright as they were taken, across where they are wide', async () => {
  const files = [
    [await picture(400, 200).jpeg().toBuffer(), 'image/jpeg'],
    [await picture(200, 400).png().toBuffer(), 'image/png'],
    [await picture(400, 200).jpeg().withMetadata({ orientation: 6 }).toBuffer(), 'image/jpeg'],
    [await picture(300, 300).webp().toBuffer(), 'image/webp'],
  ] as const;
  const parts = await Promise.all(
    files.map(
      async ([content, mediaType], index): Promise<PdfPart> => ({
        title: `Ảnh ${index}`,
        level: 1,
        content: { kind: 'stored', file: await kept(content, `anh-${index}`, mediaType) },
      }),
    ),
  );
  const { document, entries } = await merged(parts);
  expect(entries.every(({ standIn }) => standIn === undefined)).toBe(true);
  const shapes = document
    .getPages()
    .slice(1)
    .map((page) => page.getWidth() > page.getHeight());
  expect(shapes).toEqual([true, false, false, false]);
});

test('what cannot be shown has a page that names it, its hash and why; the rest is whole', async () => {
  const word = await kept(
    Buffer.from('PK docx'),
    'báo cáo.docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  );
  const secret = await PDFDocument.create();
  secret.addPage();
  secret.encrypt({ userPassword: 'kín', ownerPassword: 'kín' });
  const gone: StoredFile = { sha256: 'a'.repeat(64), name: 'mất.pdf', mediaType: 'application/pdf', size: 1 };
  const { entries, file } = await merged([
    { title: 'Báo cáo tài chính', level: 1, content: { kind: 'stored', file: word } },
    await pdf('Có mật khẩu', await secret.save()),
    await pdf('Hỏng', Buffer.from('%PDF-1.4 không phải')),
    await pdf('Cụt', (await sheets('cut', 3)).slice(0, 700)),
    { title: 'Mất', level: 1, content: { kind: 'stored', file: gone } },
    await pdf('Lành', await sheets('lanh', 1)),
  ]);
  expect(entries.map(({ standIn }) => standIn)).toEqual([
    'other-kind',
    'encrypted',
    'broken',
    'broken',
    'missing',
    undefined,
  ]);
  const pages = await pdfPages(file);
  expect(pages).toHaveLength(7);
  expect(pages[1]?.text.replace(/ /g, '')).toContain(word.sha256);
  expect(pages[1]?.text).toContain('báo cáo.docx');
  expect(pages[2]?.text).toContain('có đặt mật khẩu');
  expect(pages[0]?.text).toContain('Hỏng (tệp hỏng, xem tệp trong ZIP)');
});

test('a page that points at other pages brings only itself, and what a signature shows comes along', async () => {
  const made = await PDFDocument.create();
  const [first, second] = [made.addPage(), made.addPage()];
  const seal = made.context.register(
    made.context.flateStream('0 0 10 10 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 10, 10] }),
  );
  const annotation = (more: object) =>
    made.context.register(made.context.obj({ Type: 'Annot', Rect: [0, 0, 10, 10], P: second.ref, ...more }));
  first.node.set(
    PDFName.of('Annots'),
    made.context.obj([
      annotation({ Subtype: 'Link', Dest: [second.ref, 'Fit'] }),
      annotation({ Subtype: 'Widget', FT: 'Sig', AP: { N: seal } }),
    ]),
  );
  made.removePage(1);
  const { document, pageCount } = await merged([await pdf('Ký số', await made.save())]);
  expect(pageCount).toBe(2);
  const kept = document.getPage(1).node.Annots();
  expect(kept?.size()).toBe(1);
  expect(String(kept?.lookup(0))).toMatch(/\/Subtype \/Stamp/);
  const tree = document.context
    .enumerateIndirectObjects()
    .filter(([, object]) => /\/Type \/Page\b/.test(String(object)));
  expect(tree).toHaveLength(2);
});

test('a file that opens without a password is merged, whatever its owner keeps others from', async () => {
  const kept = await PDFDocument.load(await sheets('giu', 2));
  kept.encrypt({ userPassword: '', ownerPassword: 'chu', permissions: { modifying: false } });
  const { entries, document } = await merged([await pdf('Chỉ đọc', await kept.save())]);
  expect(entries).toMatchObject([{ pages: 2 }]);
  expect(entries[0]?.standIn).toBeUndefined();
  const contents = document.getPage(1).node.Contents() as PDFArray;
  const drawing = decodePDFRawStream(contents.lookup(1, PDFRawStream)).decode();
  expect(Buffer.from(drawing).toString('latin1')).toMatch(/Tf[\s\S]*Tj/);
});

test('the fonts of the stamp and of our own pages lie in the file', async () => {
  const { file } = await merged([{ title: 'x', level: 0, content: { kind: 'printed', print: () => sheets('a', 1) } }]);
  expect((await pdfFonts(file)).filter(({ name }) => name.startsWith('Tinos')).every(({ embedded }) => embedded)).toBe(
    true,
  );
});
