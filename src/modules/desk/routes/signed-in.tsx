import { data, Outlet } from 'react-router';
import { requireSignIn } from '#modules/identity/index.ts';
import { workingCalendarOf } from '#modules/regulation/index.ts';
import { here } from '#platform/context.ts';
import { shellOf } from '../queries/shell-of.ts';
import { workOf } from '../queries/work-of.ts';
import type { Route } from './+types/signed-in';

// Sign-in is middleware, never a loader: nested loaders run in parallel and cannot protect each other.
export const middleware: Route.MiddlewareFunction[] = [requireSignIn];

export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  if (actor.kind !== 'person') throw data(null, 401);
  const now = clock();
  const work = await workOf(db, actor, { now, calendar: await workingCalendarOf(db) });
  return { shell: await shellOf(db, actor, { now, waitingWork: work.now.length + work.next.length }) };
}

export default function SignedIn() {
  return <Outlet />;
}
