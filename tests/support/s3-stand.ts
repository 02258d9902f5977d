import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A bucket in memory that speaks as much of S3 as the store uses; two keys on a page, and it notes what was asked. */
export async function startS3Stand() {
  const objects = new Map<string, { bytes: Buffer; at: Date }>();
  const requests: AskedOf[] = [];
  const server = createServer(async (request, response) => {
    const bytes = await bodyOf(request);
    requests.push(noted(request, bytes));
    answer(objects, request, bytes, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/${bucket}`,
    requests,
    close: () => new Promise((done) => server.close(done)),
  };
}
export type S3Stand = Awaited<ReturnType<typeof startS3Stand>>;

interface AskedOf {
  method?: string;
  authorization?: string;
  contentLength?: string;
  contentHash?: string;
  received: number;
  receivedHash: string;
}

const bucket = 'minh-chung';
const keysOnPage = 2;

const noted = (request: IncomingMessage, bytes: Buffer): AskedOf => ({
  method: request.method,
  authorization: request.headers.authorization,
  contentLength: request.headers['content-length'],
  contentHash: String(request.headers['x-amz-content-sha256']),
  received: bytes.length,
  receivedHash: createHash('sha256').update(bytes).digest('hex'),
});

function answer(
  objects: Map<string, { bytes: Buffer; at: Date }>,
  request: IncomingMessage,
  bytes: Buffer,
  response: ServerResponse,
): void {
  const url = new URL(request.url ?? '/', 'http://x');
  const [, name, ...rest] = url.pathname.split('/');
  const key = rest.join('/');
  const found = objects.get(key);
  if (name !== bucket || !request.headers.authorization?.includes('Signature=')) response.writeHead(403).end();
  else if (key === '') response.end(listing(objects, url.searchParams.get('continuation-token')));
  else if (request.method === 'PUT') {
    objects.set(key, { bytes, at: new Date() });
    response.end();
  } else if (!found) response.writeHead(404).end('<Error/>');
  else if (request.method === 'DELETE') {
    objects.delete(key);
    response.end();
  } else sendObject(found, request, response);
}

function sendObject(found: { bytes: Buffer; at: Date }, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Last-Modified', found.at.toUTCString());
  const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
  if (start === undefined || end === undefined) {
    response.setHeader('Content-Length', found.bytes.length);
    response.end(request.method === 'HEAD' ? undefined : found.bytes);
    return;
  }
  response.writeHead(206, { 'Content-Range': `bytes ${start}-${end}/${found.bytes.length}` });
  response.end(found.bytes.subarray(Number(start), Number(end) + 1));
}

function listing(objects: Map<string, { at: Date }>, token: string | null): string {
  const keys = [...objects.keys()].sort();
  const from = token === null ? 0 : Number(token.split('&')[1]);
  const page = keys.slice(from, from + keysOnPage);
  const next = from + keysOnPage;
  return `<?xml version="1.0"?><ListBucketResult>${page
    .map(
      (key) =>
        `<Contents><Key>${key}</Key><LastModified>${objects.get(key)?.at.toISOString()}</LastModified></Contents>`,
    )
    .join(
      '',
    )}${next < keys.length ? `<NextContinuationToken>t&amp;${next}</NextContinuationToken>` : ''}</ListBucketResult>`;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
