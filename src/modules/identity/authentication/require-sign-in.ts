import { type MiddlewareFunction, redirect } from 'react-router';
import { here } from '#platform/context.ts';
import { findSession } from './find-actor.ts';

/**
 * Lets only people acting under a grant through; the others go to the sign-in page and come back afterwards, or, signed
 * in without a grant, to the page that says so. Middleware and not a loader: loaders run side by side, and a parent's
 * loader cannot keep its children's data in.
 */
export const requireSignIn: MiddlewareFunction<Response> = async ({ request, url, context }, next) => {
  const now = here(context);
  if (now.actor.kind === 'person') return next();
  if (await findSession(now, request)) throw redirect('/vai', 303);
  const back = request.method === 'GET' ? `${url.pathname}${url.search}` : '/';
  throw redirect(back === '/' ? '/dang-nhap' : `/dang-nhap?tiep=${encodeURIComponent(back)}`, 303);
};
