import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type S3Stand, startS3Stand } from '../../../tests/support/s3-stand.ts';
import { createDiskStore } from './disk-store.ts';
import { contentKey, type FileStore } from './file-store.ts';
import { createS3Store } from './s3-store.ts';

let stand: S3Stand;
beforeAll(async () => {
  stand = await startS3Stand();
});
afterAll(() => stand.close());

const diskFolder = mkdtempSync(join(tmpdir(), 'saolang-test-'));
const stores: [string, () => FileStore][] = [
  ['disk', () => createDiskStore(diskFolder)],
  ['S3', () => createS3Store({ url: stand.url, accessKeyId: 'khoa', secretAccessKey: 'mat-khau', region: 'auto' })],
];

describe.each(stores)('the %s store', (_kind, make) => {
  test('keeps content under its hash, takes the temporary file away, and gives it back, whole or in part', async () => {
    const store = make();
    const { path, sha256 } = temporary('nội dung thử');
    await store.keep(path, sha256);
    expect(existsSync(path)).toBe(false);
    expect(await read(store, sha256)).toBe('nội dung thử');
    expect((await store.open(sha256))?.size).toBe(Buffer.byteLength('nội dung thử'));
    const part = await store.open(sha256, { start: 0, end: 1 });
    expect(part?.size).toBe(Buffer.byteLength('nội dung thử'));
    expect(await textOf(part)).toBe('n\ufffd');
  });

  test('the same content twice is one file', async () => {
    const store = make();
    const first = temporary('hai lần');
    const second = temporary('hai lần');
    await Promise.all([store.keep(first.path, first.sha256), store.keep(second.path, second.sha256)]);
    expect((await list(store)).filter((sha256) => sha256 === first.sha256)).toHaveLength(1);
    expect(await read(store, first.sha256)).toBe('hai lần');
  });

  test('removes content, unless it was stored again meanwhile; what is not there is no fault', async () => {
    const store = make();
    const { path, sha256 } = temporary('bỏ đi');
    await store.keep(path, sha256);
    await store.remove(sha256, new Date(Date.now() - 60_000));
    expect(await read(store, sha256)).toBe('bỏ đi');
    await store.remove(sha256);
    expect(await store.open(sha256)).toBeUndefined();
    await store.remove(sha256);
    await store.remove(sha256, new Date());
  });

  test('can be asked whether it is there', () => make().check());

  test('takes nothing for a hash that is none', async () => {
    await expect(make().open('../../etc/passwd')).rejects.toThrow('not a SHA-256');
  });
});

test('the disk store renews the time of content that comes again, so that a sweep leaves it', async () => {
  const store = createDiskStore(diskFolder);
  const one = temporary('cũ');
  await store.keep(one.path, one.sha256);
  utimesSync(join(diskFolder, contentKey(one.sha256)), 0, 0);
  await store.keep(temporary('cũ').path, one.sha256);
  await store.remove(one.sha256, new Date(Date.now() - 60_000));
  expect(await read(store, one.sha256)).toBe('cũ');
});

test('every request to the bucket is signed, and an upload says its length and hash', () => {
  expect(stand.requests.length).toBeGreaterThan(10);
  for (const request of stand.requests)
    expect(request.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=khoa\/\d{8}\/auto\/s3\/aws4_request, SignedHeaders=/,
    );
  for (const put of stand.requests.filter((request) => request.method === 'PUT')) {
    expect(put.contentLength).toBe(String(put.received));
    expect(put.contentHash).toBe(put.receivedHash);
  }
});

test('a listing longer than one page is read to its end', async () => {
  const store = stores[1]?.[1]() as FileStore;
  const made = Array.from({ length: 5 }, (_, index) => temporary(`trang ${index}`));
  for (const { path, sha256 } of made) await store.keep(path, sha256);
  expect(await list(store)).toEqual(expect.arrayContaining(made.map((one) => one.sha256)));
});

test('a bucket that refuses is a fault with its status', async () => {
  const store = createS3Store({ url: `${stand.url}-khac`, accessKeyId: 'khoa', secretAccessKey: 'x', region: 'auto' });
  await expect(store.check()).rejects.toThrow('file store answered 403 to GET');
});

function temporary(text: string) {
  const path = join(tmpdir(), `saolang-test-${randomUUID()}`);
  writeFileSync(path, text);
  return { path, sha256: createHash('sha256').update(text).digest('hex') };
}

async function list(store: FileStore): Promise<string[]> {
  const hashes: string[] = [];
  for await (const { sha256, storedAt } of store.list()) {
    expect(Math.abs(storedAt.getTime() - Date.now())).toBeLessThan(60_000);
    hashes.push(sha256);
  }
  return hashes;
}

const read = async (store: FileStore, sha256: string) => textOf(await store.open(sha256));

async function textOf(found: Awaited<ReturnType<FileStore['open']>>): Promise<string | undefined> {
  if (!found) return undefined;
  const chunks: Buffer[] = [];
  for await (const chunk of found.stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
