import { here } from '#platform/context.ts';
import { countingMinutesPaper } from '../papers/counting-minutes.ts';
import { minutesOf } from '../queries/minutes-of.ts';
import type { Route } from './+types/counting-minutes';
import { administrativeResponse } from './paper-response.ts';

/** Biên bản kiểm phiếu of a closed session as .docx or .pdf, for whoever sees it. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const minutes = await minutesOf(db, actor, params);
  return administrativeResponse(request, countingMinutesPaper(minutes), `Biên bản kiểm phiếu ${minutes.title}`);
}
