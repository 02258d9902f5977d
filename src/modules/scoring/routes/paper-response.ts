import { contentDisposition, safeFileName } from '#platform/files/file-name.ts';
import { administrativeDocument } from '#standards/vietnam/administrative-document/administrative-document.ts';
import type { AdministrativePaper } from '#standards/vietnam/administrative-document/administrative-paper.ts';
import { administrativePdf } from '#standards/vietnam/administrative-document/pdf/administrative-pdf.ts';

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

/** A paper offered for saving under a name that says what it is. It is made anew each time, so nobody keeps a copy. */
export function paperResponse(content: Buffer, name: string, kind: keyof typeof mediaTypes): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': mediaTypes[kind],
      'Content-Disposition': contentDisposition('attachment', safeFileName(name, kind)),
      'Content-Length': String(content.length),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

/** The same paper as .docx or, where the address ends in it, as .pdf. */
export async function administrativeResponse(request: Request, paper: AdministrativePaper, name: string) {
  const kind = new URL(request.url).pathname.endsWith('.pdf') ? 'pdf' : 'docx';
  return paperResponse(await (kind === 'pdf' ? administrativePdf(paper) : administrativeDocument(paper)), name, kind);
}
