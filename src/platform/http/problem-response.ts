import type { Installation } from '../context.ts';
import { sentenceOf } from '../messages.ts';
import { Problem } from '../problem.ts';
import { commonHeaders } from './security-headers.ts';

/**
 * The answer for what was thrown outside React Router: a small page or, for programs, problem JSON. A Problem speaks
 * its own sentence; anything else is a fault of ours, logged whole, and the page carries only the request number.
 */
export function problemResponse(
  error: unknown,
  { request, requestNumber, installation }: { request: Request; requestNumber: string; installation: Installation },
): Response {
  const problem = error instanceof Problem ? error : undefined;
  if (!problem) installation.log.error({ request: requestNumber, err: error }, 'fault');
  const status = problem?.status ?? 500;
  const sentence = problem ? sentenceOf(problem.code, problem.details) : 'Máy chủ gặp lỗi. Chưa có gì bị thay đổi.';
  const headers = {
    ...commonHeaders(installation.config),
    'x-request-number': requestNumber,
    'cache-control': 'no-store',
  };
  if (!request.headers.get('accept')?.includes('text/html'))
    return Response.json(
      { code: problem?.code ?? 'fault', sentence, requestNumber },
      { status, headers: { ...headers, 'content-type': 'application/problem+json' } },
    );
  const page = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Sao Làng</title></head><body><main><h1>${escapeHtml(sentence)}</h1><p>Số yêu cầu: ${requestNumber}. Đọc số này khi gọi người quản trị.</p><p><a href="/">Về trang đầu</a></p></main></body></html>`;
  return new Response(page, {
    status,
    headers: {
      ...headers,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'",
    },
  });
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
