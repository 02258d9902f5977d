import { contentDisposition, safeFileName } from '#platform/files/file-name.ts';

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
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
