import { here } from '#platform/context.ts';
import { contentDisposition, safeFileName } from '#platform/files/file-name.ts';
import { identifier } from '#platform/identifier.ts';
import { administrativeDocument } from '#standards/vietnam/administrative-document/administrative-document.ts';
import { administrativePdf } from '#standards/vietnam/administrative-document/pdf/administrative-pdf.ts';
import { administrativePaperOf } from '../papers/administrative-paper-of.ts';
import { paperForViewer } from '../queries/paper-for-viewer.ts';
import { kindNames } from '../rules/paper-kinds.ts';
import type { Route } from './+types/paper-document';

/** The paper as .docx or .pdf, made anew each time from what stands in the database. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const paper = await paperForViewer(db, actor, { paperId: identifier(params.paperId), now: clock() });
  const printed = administrativePaperOf(paper);
  const asPdf = new URL(request.url).pathname.endsWith('.pdf');
  const content = await (asPdf ? administrativePdf(printed) : administrativeDocument(printed));
  const mediaType = asPdf
    ? 'application/pdf'
    : 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const name = [kindNames[paper.kind], paper.number?.replaceAll('/', '-') ?? 'dự thảo', printed.abstract?.slice(0, 80)];
  const fileName = safeFileName(name.filter(Boolean).join(' '), asPdf ? 'pdf' : 'docx');
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': contentDisposition('attachment', fileName),
      'Content-Length': String(content.length),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
