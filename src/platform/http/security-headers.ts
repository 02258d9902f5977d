import type { Config } from '../config.ts';

/** Headers of an office page: the policy that architecture's Server section gives, with this answer's nonce. */
export function officeHeaders(config: Config, nonce: string): Record<string, string> {
  const formAction = config.OIDC_ISSUER ? `'self' ${new URL(config.OIDC_ISSUER).origin}` : "'self'";
  // Street maps from outside only where the installation asks for them.
  const pictures = ["'self' data: blob:", ...(config.MAP_TILES_URL ? [tilesOrigin(config.MAP_TILES_URL)] : [])].join(
    ' ',
  );
  return {
    'content-security-policy': [
      "default-src 'self'",
      `script-src 'nonce-${nonce}' 'strict-dynamic'`,
      `style-src 'self' 'nonce-${nonce}'`,
      "style-src-attr 'unsafe-inline'",
      `img-src ${pictures}`,
      "font-src 'self'",
      "connect-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      `form-action ${formAction}`,
    ].join('; '),
    ...commonHeaders(config),
  };
}

/** Headers that every answer carries. */
export function commonHeaders(config: Config): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(self), geolocation=(self), microphone=(self)',
    ...(config.PUBLIC_URL?.startsWith('https://') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}

const tilesOrigin = (template: string): string => new URL(template.replace(/[{}]/g, '')).origin;
