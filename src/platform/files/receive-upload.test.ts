import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { type Config, readConfig } from '../config.ts';
import { createDiskStore } from './disk-store.ts';
import type { FileStore } from './file-store.ts';
import { receiveUpload } from './receive-upload.ts';

const config: Config = readConfig({ DATABASE_URL: 'postgres://unused', UPLOAD_LIMIT_MB: '1' });
const files = createDiskStore(mkdtempSync(join(tmpdir(), 'saolang-test-')));
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n');

test('a paper arrives whole: content in the store under its hash, text in the form, name made safe', async () => {
  const upload = await post({ name: 'Giấy chứng nhận.PDF', content: pdf });
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  expect(upload.refusal).toBeUndefined();
  expect(upload.form.get('title')).toBe('Tiêu đề');
  expect(upload.form.has('file')).toBe(false);
  expect(upload.files).toEqual({
    file: { sha256, size: pdf.length, mediaType: 'application/pdf', name: 'Giấy chứng nhận.pdf' },
  });
  expect(await contentOf(sha256)).toEqual(pdf);
});

test('pictures, Word and Excel are taken by their content', async () => {
  const picture = sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } });
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Trang 1').addRow(['một']);
  const contents = {
    jpg: await picture.jpeg().toBuffer(),
    png: await picture.png().toBuffer(),
    webp: await picture.webp().toBuffer(),
    xlsx: Buffer.from(await workbook.xlsx.writeBuffer()),
    docx: await wordFile('document.main+xml'),
  };
  for (const [extension, content] of Object.entries(contents)) {
    const { refusal, files: received } = await post({ name: 'khong-duoi', content });
    expect([extension, refusal]).toEqual([extension, undefined]);
    expect(received.file?.name).toBe(`khong-duoi.${extension}`);
  }
});

test('a picture from a phone is stored without the place where it was taken; one that cannot be read is refused', async () => {
  const plain = sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } });
  const content = await plain
    .jpeg()
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 1/1 14/1' } })
    .toBuffer();
  const { files: received } = await post({ name: 'anh.jpg', content });
  const stored = await contentOf(received.file?.sha256 ?? '');
  expect((await sharp(stored).metadata()).exif).toBeUndefined();
  expect(received.file).toMatchObject({ size: stored.length, mediaType: 'image/jpeg' });
  expect(received.file?.sha256).not.toBe(createHash('sha256').update(content).digest('hex'));
  const { refusal } = await post({ name: 'hong.jpg', content: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]) });
  expect(refusal?.code).toBe('file.picture-unreadable');
});

describe('what is refused by its content, whatever it is called', () => {
  const cases: [string, () => Promise<Buffer> | Buffer][] = [
    ['HTML', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['SVG', () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a program', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)])],
    ['plain text', () => Buffer.from('chữ thường')],
    ['noise', () => randomBytes(5000)],
    ['an archive', async () => await new JSZip().file('a.txt', 'x').generateAsync({ type: 'nodebuffer' })],
    ['a broken archive', () => Buffer.from('PK\x03\x04 hỏng')],
    ['a Word file with macros', () => wordFile('document.macroEnabled.main+xml', 'vnd.ms-word.')],
    ['a GIF', () => Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;')],
  ];
  test.each(cases)('%s named .pdf', async (_what, content) => {
    const upload = await post({ name: 'ho-so.pdf', content: await content() });
    expect(upload.refusal).toMatchObject({ code: 'file.kind-refused', status: 422 });
    expect(upload.files).toEqual({});
    expect(upload.form.get('title')).toBe('Tiêu đề');
  });
});

test('a file over the limit is refused with the limit, and nothing of it is kept', async () => {
  const before = await stored();
  const content = Buffer.concat([pdf, Buffer.alloc(1024 * 1024)]);
  expect((await post({ name: 'to.pdf', content })).refusal).toMatchObject({
    code: 'file.too-large',
    status: 413,
    details: { megabytes: 1 },
  });
  const declared = new Request('http://x/', {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': '99999999' },
    body: 'x',
  });
  expect((await receiveUpload({ config, files }, declared)).refusal).toMatchObject({ code: 'file.too-large' });
  expect(await stored()).toEqual(before);
});

test('an empty file is refused; a file field left empty is no file', async () => {
  expect((await post({ name: 'trong.pdf', content: Buffer.alloc(0) })).refusal).toMatchObject({ code: 'file.empty' });
  const left = await post({ name: '', content: Buffer.alloc(0) });
  expect(left.files).toEqual({});
  expect(left.refusal).toBeUndefined();
});

test.each([
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\Users\\Mẫu\\giấy tờ.pdf', 'giấy tờ.pdf'],
  ['a\u0000b\u0007.pdf', 'ab.pdf'],
  ['x\u202efdp.exe', 'xfdp.pdf'],
  ['"; filename="evil.html', '; filename=evil.pdf'],
  ['....', 'tep.pdf'],
  ['ngày'.repeat(100), `${'ngày'.repeat(100).slice(0, 196)}.pdf`],
  ['e\u0301te\u0301.pdf', 'été.pdf'],
])('the name %j becomes %j', async (name, safe) => {
  const upload = await post({ name, content: pdf });
  expect(upload.files.file?.name.normalize('NFC')).toBe(safe);
});

test('a form that breaks off, or is none, is refused and leaves no temporary folder', async () => {
  const before = folders();
  const broken = new Request('http://x/', {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
    body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7',
  });
  expect((await receiveUpload({ config, files }, broken)).refusal).toMatchObject({ code: 'input.invalid' });
  const bytes = new Request('http://x/', {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
    body: Buffer.concat([
      Buffer.from('--x\r\nContent-Disposition: form-data; name="t"\r\n\r\n'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('\r\n--x--\r\n'),
    ]),
  });
  expect((await receiveUpload({ config, files }, bytes)).refusal).toMatchObject({ code: 'input.invalid' });
  expect(folders()).toEqual(before);
});

test('a store that fails is a fault of ours, not of the form', async () => {
  const full: FileStore = { ...files, keep: () => Promise.reject(new Error('disk full')) };
  await expect(receiveUpload({ config, files: full }, requestOf({ name: 'a.pdf', content: pdf }))).rejects.toThrow(
    'disk full',
  );
});

const post = (file: { name: string; content: Buffer }) => receiveUpload({ config, files }, requestOf(file));

/** Written by hand: browsers' own FormData would not send such names. */
function requestOf({ name, content }: { name: string; content: Buffer }): Request {
  const body = Buffer.concat([
    Buffer.from('--x\r\nContent-Disposition: form-data; name="title"\r\n\r\nTiêu đề\r\n'),
    Buffer.from(`--x\r\nContent-Disposition: form-data; name="file"; filename="${name.replace(/["\\]/g, '\\$&')}"\r\n`),
    Buffer.from('Content-Type: application/pdf\r\n\r\n'),
    content,
    Buffer.from('\r\n--x--\r\n'),
  ]);
  return new Request('http://x/', {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
    body,
  });
}

async function contentOf(sha256: string): Promise<Buffer> {
  const found = await files.open(sha256);
  const chunks: Buffer[] = [];
  for await (const chunk of found?.stream ?? []) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function stored(): Promise<string[]> {
  const hashes: string[] = [];
  for await (const { sha256 } of files.list()) hashes.push(sha256);
  return hashes.sort();
}

const folders = () => readdirSync(tmpdir()).filter((name) => /^saolang-[^t]/.test(name));

async function wordFile(main: string, vendor = 'vnd.openxmlformats-officedocument.wordprocessingml.'): Promise<Buffer> {
  const zip = new JSZip();
  zip.file(
    '[Content_Types].xml',
    `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/${vendor}${main}"/></Types>`,
  );
  zip.file('word/document.xml', '<w:document/>');
  return zip.generateAsync({ type: 'nodebuffer' });
}
