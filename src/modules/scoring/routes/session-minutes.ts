import { here } from '#platform/context.ts';
import { sessionMinutes } from '../papers/session-minutes.ts';
import { minutesOf } from '../queries/minutes-of.ts';
import type { Route } from './+types/session-minutes';
import { paperResponse } from './paper-response.ts';

/** Biên bản of a closed session, for whoever sees it. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const minutes = await minutesOf(db, actor, params);
  return paperResponse(await sessionMinutes(minutes), `Biên bản ${minutes.title}`, 'docx');
}
