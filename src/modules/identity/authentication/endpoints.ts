import type { Hono } from 'hono';
import type { Installation } from '#platform/context.ts';
import { createAuthentication, oidcProviderId } from './create-authentication.ts';

/**
 * The only addresses of better-auth that answer over HTTP: the provider's way back. Everything else is done by our own
 * pages, which call better-auth inside the process.
 */
// biome-ignore lint/suspicious/noExplicitAny: the variables of the application are none of identity's business.
export function authenticationEndpoints(app: Hono<any>, installation: Installation): void {
  if (installation.config.OIDC_ISSUER)
    app.on(['GET', 'POST'], `/api/auth/callback/${oidcProviderId}`, async (context) => {
      const headers = new Headers(context.req.raw.headers);
      headers.set('x-saolang-client-address', context.get('clientAddress') ?? '');
      const authentication = await createAuthentication(installation);
      return authentication.handler(new Request(context.req.raw, { headers }));
    });
  app.all('/api/auth/*', (context) => context.text('Không có nội dung này.', 404));
}
