import type { Config } from '../config.ts';
import { commonHeaders } from './security-headers.ts';

/** A public page: no script at all, nothing from elsewhere, forms to ourselves only. */
export const publicHtml = (
  config: Config,
  html: string,
  status = 200,
  headers: Record<string, string> = {},
): Response =>
  new Response(html, {
    status,
    headers: {
      ...commonHeaders(config),
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
      ...headers,
    },
  });

/** A machine's answer that anybody may read from anywhere. */
export const publicJson = (config: Config, text: string, headers: Record<string, string> = {}): Response =>
  new Response(text, {
    headers: {
      ...commonHeaders(config),
      'content-type': 'application/json; charset=utf-8',
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
      ...headers,
    },
  });
