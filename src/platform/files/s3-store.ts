import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeWebStream } from 'node:stream/web';
import type { AwsClient } from 'aws4fetch';
import { contentKey, type FileStore, isSha256 } from './file-store.ts';

export interface S3Settings {
  /** Address with the bucket: `https://host/bucket`. */
  url: string;
  accessKeyId: string;
  secretAccessKey: string;
  region: string;
}

/** Files in an S3-compatible bucket (MinIO, Ceph, R2 …). Nothing is held in memory whole. */
export function createS3Store(settings: S3Settings): FileStore {
  const bucket = settings.url.replace(/\/+$/, '');
  const urlOf = (sha256: string) => `${bucket}/${contentKey(sha256)}`;
  let client: Promise<AwsClient> | undefined;
  const send = async (url: string, init: RequestInit & { duplex?: 'half' } = {}) => {
    client ??= connect(settings);
    return (await client).fetch(url, init);
  };
  return {
    keep: async (temporaryPath, sha256) => {
      const { size } = await stat(temporaryPath);
      const response = await send(urlOf(sha256), {
        method: 'PUT',
        // The store itself refuses bytes that do not give this hash.
        headers: { 'Content-Length': String(size), 'X-Amz-Content-Sha256': sha256 },
        body: Readable.toWeb(createReadStream(temporaryPath)) as ReadableStream,
        duplex: 'half',
      });
      await finish(response, 'PUT');
      await rm(temporaryPath, { force: true });
    },
    open: async (sha256, range) => {
      const headers: Record<string, string> = range ? { Range: `bytes=${range.start}-${range.end}` } : {};
      const response = await send(urlOf(sha256), { headers });
      if (response.status === 404) {
        await response.body?.cancel();
        return undefined;
      }
      if (!response.ok || !response.body) throw await refusal(response, 'GET');
      const whole = /\/(\d+)$/.exec(response.headers.get('Content-Range') ?? '')?.[1];
      return {
        size: Number(whole ?? response.headers.get('Content-Length')),
        stream: Readable.fromWeb(response.body as NodeWebStream),
      };
    },
    remove: async (sha256, unlessStoredSince) => {
      if (unlessStoredSince) {
        const found = await send(urlOf(sha256), { method: 'HEAD' });
        if (found.status === 404) return;
        if (!found.ok) throw await refusal(found, 'HEAD');
        if (new Date(found.headers.get('Last-Modified') ?? 0) >= unlessStoredSince) return;
      }
      const response = await send(urlOf(sha256), { method: 'DELETE' });
      if (response.status !== 404) await finish(response, 'DELETE');
    },
    list: () => listBucket(bucket, send),
    check: async () => finish(await send(`${bucket}?list-type=2&max-keys=1`), 'GET'),
  };
}

async function connect({ accessKeyId, secretAccessKey, region }: S3Settings): Promise<AwsClient> {
  const aws4fetch = await import('aws4fetch');
  // A streamed body cannot be sent twice, so nothing is tried again here; the form or the job is.
  return new aws4fetch.AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 0 });
}

async function* listBucket(bucket: string, send: (url: string) => Promise<Response>) {
  for (let token: string | undefined = ''; token !== undefined; ) {
    const query = new URLSearchParams({ 'list-type': '2', ...(token && { 'continuation-token': token }) });
    const response = await send(`${bucket}?${query}`);
    if (!response.ok) throw await refusal(response, 'GET');
    const xml = await response.text();
    for (const [, entry = ''] of xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
      const sha256 = element(entry, 'Key')?.split('/').at(-1) ?? '';
      if (isSha256(sha256)) yield { sha256, storedAt: new Date(element(entry, 'LastModified') ?? 0) };
    }
    token = element(xml, 'NextContinuationToken');
  }
}

function element(xml: string, name: string): string | undefined {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  return text?.replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => entities[entity] ?? '');
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

async function finish(response: Response, method: string): Promise<void> {
  if (!response.ok) throw await refusal(response, method);
  await response.body?.cancel();
}

async function refusal(response: Response, method: string): Promise<Error> {
  await response.body?.cancel();
  return new Error(`file store answered ${response.status} to ${method}`);
}
