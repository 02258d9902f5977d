import { contentDisposition, safeFileName } from '#platform/files/file-name.ts';
import { administrativeDocument } from '#standards/vietnam/administrative-document/administrative-document.ts';
import type { AdministrativePaper } from '#standards/vietnam/administrative-document/administrative-paper.ts';
import { administrativePdf } from '#standards/vietnam/administrative-document/pdf/administrative-pdf.ts';

/** A paper as the URL's ending asks for it, made anew each time. */
export async function paperDownload(
  request: Request,
  paper: AdministrativePaper,
  name: string,
  shown: 'attachment' | 'inline' = 'attachment',
): Promise<Response> {
  const asPdf = new URL(request.url).pathname.endsWith('.pdf');
  const content = await (asPdf ? administrativePdf(paper) : administrativeDocument(paper));
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': asPdf
        ? 'application/pdf'
        : 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'Content-Disposition': contentDisposition(
        asPdf ? shown : 'attachment',
        safeFileName(name, asPdf ? 'pdf' : 'docx'),
      ),
      'Content-Length': String(content.length),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
