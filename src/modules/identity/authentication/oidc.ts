import { redirect } from 'react-router';
import type { RequestContext } from '#platform/context.ts';
import { takeTry } from '#platform/http/rate-limit.ts';
import { platformProblem } from '#platform/problem.ts';
import { createAuthentication, oidcProviderId } from './create-authentication.ts';

/** Sends the browser to the configured provider; the way back is the one open endpoint (endpoints.ts). */
export async function startOidc(here: RequestContext, request: Request, next: string): Promise<Response> {
  if (!here.config.OIDC_ISSUER) throw platformProblem('not-found');
  await takeTry(here.db, `oidc:${here.clientAddress}`, { limit: 200, windowSeconds: 600, now: here.clock() });
  const authentication = await createAuthentication(here);
  const { headers, response } = await authentication.api.signInSocial({
    body: { provider: oidcProviderId, callbackURL: next, errorCallbackURL: '/dang-nhap', disableRedirect: true },
    headers: request.headers,
    returnHeaders: true,
  });
  if (!response.url) throw platformProblem('busy');
  return redirect(response.url, { status: 303, headers });
}
