import type { RequestContext } from '#platform/context.ts';
import { createAuthentication } from './create-authentication.ts';
import { findSession } from './find-actor.ts';
import { recordSession } from './sign-in.ts';

/** Ends the session of this request. Gives the headers that clear its cookies; harmless without a session. */
export async function signOut(here: RequestContext, request: Request): Promise<Headers> {
  const session = await findSession(here, request);
  const { api } = await createAuthentication(here);
  const { headers } = await api.signOut({ headers: request.headers, returnHeaders: true });
  if (session)
    await recordSession(
      here,
      'sign-in-session.end',
      session.personId,
      here.actor.kind === 'person' ? here.actor.grant.unitId : null,
    );
  return headers;
}
