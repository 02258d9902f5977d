import { here } from '#platform/context.ts';
import { contentDisposition, safeFileName } from '#platform/files/file-name.ts';
import { identifier } from '#platform/identifier.ts';
import { administrativeDocument } from '#standards/vietnam/administrative-document/administrative-document.ts';
import { administrativePaperOf } from '../papers/administrative-paper-of.ts';
import { paperForViewer } from '../queries/paper-for-viewer.ts';
import { kindNames } from '../rules/paper-kinds.ts';
import type { Route } from './+types/paper-document';

/** The paper as .docx, made anew each time from what stands in the database. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const paper = await paperForViewer(db, actor, { paperId: identifier(params.paperId), now: clock() });
  const printed = administrativePaperOf(paper);
  const content = await administrativeDocument(printed);
  const name = [kindNames[paper.kind], paper.number?.replaceAll('/', '-') ?? 'dự thảo', printed.abstract?.slice(0, 80)];
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'Content-Disposition': contentDisposition('attachment', safeFileName(name.filter(Boolean).join(' '), 'docx')),
      'Content-Length': String(content.length),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
