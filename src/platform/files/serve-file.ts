import { Readable } from 'node:stream';
import { acceptedKind } from './file-kind.ts';
import { contentDisposition } from './file-name.ts';
import type { ByteRange, FileStore } from './file-store.ts';

export interface StoredFile {
  sha256: string;
  mediaType: string;
  name: string;
  /** Bytes. */
  size: number;
}

/**
 * The answer that carries a file. Whether the reader may have it was decided before. PDFs and pictures are shown,
 * everything else is offered for saving; nothing in it can act as a page of this site. Undefined where the content is
 * gone from the store.
 */
export async function serveFile(store: FileStore, file: StoredFile, request: Request): Promise<Response | undefined> {
  const etag = `"${file.sha256}"`;
  const headers = new Headers({
    ETag: etag,
    // Shared machines: kept only to be asked about again, so that a reader who lost the right sees nothing.
    'Cache-Control': 'private, no-cache',
  });
  if (request.headers.get('If-None-Match') === etag) return new Response(null, { status: 304, headers });

  const kind = acceptedKind(file.mediaType);
  headers.set('Content-Type', kind?.mediaType ?? 'application/octet-stream');
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Content-Security-Policy', policyFor(file.mediaType));
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  headers.set('Content-Disposition', contentDisposition(kind?.inline ? 'inline' : 'attachment', file.name));
  headers.set('Accept-Ranges', 'bytes');

  const range = request.headers.has('If-Range') ? undefined : readRange(request.headers.get('Range'), file.size);
  if (range === 'beyond') {
    headers.set('Content-Range', `bytes */${file.size}`);
    return new Response(null, { status: 416, headers });
  }
  const found = await store.open(file.sha256, range);
  if (!found) return undefined;
  headers.set('Content-Length', String(range ? range.end - range.start + 1 : found.size));
  if (range) headers.set('Content-Range', `bytes ${range.start}-${range.end}/${found.size}`);
  const body = request.method === 'HEAD' ? null : (Readable.toWeb(found.stream) as ReadableStream);
  if (body === null) found.stream.destroy();
  return new Response(body, { status: range ? 206 : 200, headers });
}

// A sandbox would keep Chromium's own PDF viewer from starting, and that viewer runs no script of the site anyway.
const policyFor = (mediaType: string): string =>
  mediaType === 'application/pdf'
    ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
    : "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/** One range of a Range header; several, or another unit, are answered with the whole file (RFC 9110, 14.2). */
function readRange(header: string | null, size: number): ByteRange | 'beyond' | undefined {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  if (first === '') return Number(last) === 0 ? 'beyond' : { start: Math.max(0, size - Number(last)), end: size - 1 };
  if (Number(first) >= size) return 'beyond';
  if (last !== '' && Number(last) < Number(first)) return undefined;
  return { start: Number(first), end: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}
