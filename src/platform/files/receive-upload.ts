import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeWebStream } from 'node:stream/web';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { Problem, platformProblem } from '../problem.ts';
import { sniffFileKind } from './file-kind.ts';
import { safeFileName } from './file-name.ts';
import type { FileStore } from './file-store.ts';
import { withoutPlace } from './without-place.ts';

/** What a command takes to point at content that is already in the store. Made by `receiveUpload` only. */
export const receivedFile = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Bytes. */
  size: z.number().int().min(1),
  mediaType: z.string().max(120),
  name: z.string().min(1).max(200),
});
export type ReceivedFile = z.output<typeof receivedFile>;

/** A posted form with its files set apart, by field name. `refusal` is set where the post cannot be taken. */
export interface Upload {
  form: FormData;
  files: Record<string, ReceivedFile>;
  refusal?: Problem;
}

/**
 * Reads a multipart form. Each file goes through a temporary file (hashed on the way, its kind read from its content)
 * into the store, pictures without the place where they were taken; only then may a command write the row that points to it. Content without a row is swept later.
 * Refusals: `file.too-large`, `file.kind-refused`, `file.picture-unreadable`, `file.empty`, and `input.invalid` for a broken form.
 */
export async function receiveUpload(
  { config, files: store }: { config: Config; files: FileStore },
  request: Request,
): Promise<Upload> {
  const limit = config.UPLOAD_LIMIT_MB * 1024 * 1024;
  const upload: Upload = { form: new FormData(), files: {} };
  const tooLarge = platformProblem('file.too-large', { megabytes: config.UPLOAD_LIMIT_MB });
  if (Number(request.headers.get('Content-Length') ?? 0) > filesPerForm * limit + textAllowance)
    return { ...upload, refusal: tooLarge };

  const folder = await mkdtemp(join(tmpdir(), 'saolang-'));
  const parser = await import('@remix-run/form-data-parser');
  const fault: { ours?: unknown } = {};
  try {
    upload.form = await parser.parseFormData(
      request,
      { maxFiles: filesPerForm, maxFileSize: limit, maxTotalSize: filesPerForm * limit + textAllowance, maxParts: 500 },
      async (file) => {
        // A file field that was left empty arrives as a nameless file without content.
        if (file.size === 0 && file.name === '') return null;
        try {
          upload.files[file.fieldName] = await storeFile(file, join(folder, 'upload'), store);
        } catch (error) {
          if (!(error instanceof Problem)) fault.ours = error;
          upload.refusal = error as Problem;
        }
        return null;
      },
    );
  } catch (error) {
    if (error instanceof parser.MaxFileSizeExceededError || error instanceof parser.MaxTotalSizeExceededError)
      upload.refusal = tooLarge;
    else upload.refusal = platformProblem('input.invalid');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  if (fault.ours) throw fault.ours;
  return upload;
}

const filesPerForm = 5;
const textAllowance = 1024 * 1024;

async function storeFile(file: File, temporaryPath: string, store: FileStore): Promise<ReceivedFile> {
  if (file.size === 0) throw platformProblem('file.empty');
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const content = Readable.fromWeb(file.stream() as NodeWebStream);
  await pipeline(content, hashing, createWriteStream(temporaryPath, { mode: 0o600 }));
  const kind = await sniffFileKind(temporaryPath);
  if (!kind) throw platformProblem('file.kind-refused');
  // A phone writes into a picture where it was taken: nobody meant to hand that in.
  const redrawn = await withoutPlace(temporaryPath, kind.mediaType);
  if (redrawn === 'unreadable') throw platformProblem('file.picture-unreadable');
  const { sha256, size } = redrawn === 'kept' ? { sha256: hash.digest('hex'), size: file.size } : redrawn;
  await store.keep(temporaryPath, sha256);
  return { sha256, size, mediaType: kind.mediaType, name: safeFileName(file.name, kind.extension) };
}
