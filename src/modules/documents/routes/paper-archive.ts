import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { writeArchive } from '#platform/archive/write-archive.ts';
import { here } from '#platform/context.ts';
import { contentDisposition, safeFileName } from '#platform/files/file-name.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { administrativeDocument } from '#standards/vietnam/administrative-document/administrative-document.ts';
import { administrativePdf } from '#standards/vietnam/administrative-document/pdf/administrative-pdf.ts';
import { administrativePaperOf } from '../papers/administrative-paper-of.ts';
import { paperForViewer } from '../queries/paper-for-viewer.ts';
import { kindNames } from '../rules/paper-kinds.ts';
import type { Route } from './+types/paper-archive';

/** The paper as it goes out: its text as .docx and .pdf, its annexes and its signed file, in one archive. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, files, clock } = here(context);
  const paper = await paperForViewer(db, actor, { paperId: identifier(params.paperId), now: clock() });
  const printed = administrativePaperOf(paper);
  const title = [kindNames[paper.kind], paper.number?.replaceAll('/', '-') ?? 'dự thảo'].join(' ');
  const held = paper.files.map(({ sha256, name, purpose }, index) => ({
    path: `${purpose === 'attachment' ? 'kem-theo' : 'da-ky'}/${String(index + 1).padStart(2, '0')} ${name}`,
    content: async () => (await files.open(sha256))?.stream ?? Promise.reject(platformProblem('not-found')),
  }));
  const folder = await mkdtemp(join(tmpdir(), 'saolang-'));
  const path = join(folder, 'paper.zip');
  const away = () => rm(folder, { recursive: true, force: true });
  try {
    await writeArchive(
      path,
      [
        { path: safeFileName(title, 'docx'), content: await administrativeDocument(printed) },
        { path: safeFileName(title, 'pdf'), content: await administrativePdf(printed) },
        ...held,
      ],
      { at: clock() },
    );
    const { size } = await stat(path);
    const stream = createReadStream(path).on('close', away);
    return new Response(Readable.toWeb(stream) as ReadableStream, {
      headers: {
        'Content-Type': 'application/zip',
        'Content-Disposition': contentDisposition('attachment', safeFileName(title, 'zip')),
        'Content-Length': String(size),
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    });
  } catch (error) {
    await away();
    throw error;
  }
}
