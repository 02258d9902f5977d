import { here } from '#platform/context.ts';
import { sessionMinutesPaper } from '../papers/session-minutes.ts';
import { minutesOf } from '../queries/minutes-of.ts';
import type { Route } from './+types/session-minutes';
import { administrativeResponse } from './paper-response.ts';

/** Biên bản of a closed session as .docx or .pdf, for whoever sees it. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const minutes = await minutesOf(db, actor, params);
  return administrativeResponse(request, sessionMinutesPaper(minutes), `Biên bản ${minutes.title}`);
}
