import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { createDiskStore } from './disk-store.ts';
import { serveFile } from './serve-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'saolang-test-'));
const store = createDiskStore(folder);
const content = Buffer.from('%PDF-0123456789');
const sha256 = createHash('sha256').update(content).digest('hex');
const paper = { sha256, mediaType: 'application/pdf', name: 'Giấy chứng nhận.pdf', size: content.length };

beforeAll(async () => {
  const path = join(folder, 'sent');
  writeFileSync(path, content);
  await store.keep(path, sha256);
});

test('a PDF is shown, with headers that keep it from being anything else', async () => {
  const response = await serve(paper);
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(content.length),
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
    'cross-origin-resource-policy': 'same-origin',
    etag: `"${sha256}"`,
    'content-disposition': `inline; filename="Giay chung nhan.pdf"; filename*=UTF-8''Gi%E1%BA%A5y%20ch%E1%BB%A9ng%20nh%E1%BA%ADn.pdf`,
  });
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(Buffer.from(await response.arrayBuffer())).toEqual(content);
});

test('a picture is shown inside a sandbox, Word is offered for saving, an unknown kind is plain bytes', async () => {
  const picture = await serve({ ...paper, mediaType: 'image/png' });
  expect(picture.headers.get('content-disposition')).toMatch(/^inline/);
  expect(picture.headers.get('content-security-policy')).toMatch(/^sandbox;/);
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  expect((await serve({ ...paper, mediaType: word })).headers.get('content-disposition')).toMatch(/^attachment/);
  const page = await serve({ ...paper, mediaType: 'text/html' });
  expect(page.headers.get('content-type')).toBe('application/octet-stream');
  expect(page.headers.get('content-disposition')).toMatch(/^attachment/);
});

test.each(['a"\r\nSet-Cookie: x=1.pdf', "a'*;%00\u0000.pdf", 'đ€漢\u202e.pdf', '\ud800.pdf'])(
  'the name %j cannot leave its place in the header',
  async (name) => {
    const header = (await serve({ ...paper, name })).headers.get('content-disposition') ?? '';
    expect(header).toMatch(/^inline; filename="[A-Za-z0-9 ._-]+"; filename\*=UTF-8''[A-Za-z0-9%._~-]+$/);
  },
);

test.each([
  ['bytes=5-7', 206, 'bytes 5-7/15', '012'],
  ['bytes=12-', 206, 'bytes 12-14/15', '789'],
  ['bytes=-3', 206, 'bytes 12-14/15', '789'],
  ['bytes=0-999', 206, 'bytes 0-14/15', content.toString()],
  ['bytes=15-', 416, 'bytes */15', ''],
  ['bytes=-0', 416, 'bytes */15', ''],
  ['bytes=7-5', 200, null, content.toString()],
  ['bytes=0-1,3-4', 200, null, content.toString()],
  ['lines=1-2', 200, null, content.toString()],
])('Range: %s is answered with %i', async (range, status, contentRange, body) => {
  const response = await serve(paper, { Range: range });
  expect(response.status).toBe(status);
  expect(response.headers.get('content-range')).toBe(contentRange);
  expect(await response.text()).toBe(body);
});

test('a reader who has it already is told so; content that is gone is undefined', async () => {
  expect((await serve(paper, { 'If-None-Match': `"${sha256}"` })).status).toBe(304);
  expect(await serveFile(store, { ...paper, sha256: '0'.repeat(64) }, new Request('http://x/'))).toBeUndefined();
});

async function serve(file: typeof paper, headers: Record<string, string> = {}): Promise<Response> {
  const response = await serveFile(store, file, new Request('http://x/', { headers }));
  if (!response) throw new Error('nothing served');
  return response;
}
