import { here } from '#platform/context.ts';
import { resultsPaper } from '../papers/results-paper.ts';
import { minutesOf } from '../queries/minutes-of.ts';
import type { Route } from './+types/results-paper';
import { administrativeResponse } from './paper-response.ts';

/** Bảng tổng hợp of a closed session as .docx or .pdf, for whoever sees it. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const minutes = await minutesOf(db, actor, params);
  return administrativeResponse(request, resultsPaper(minutes), `Bảng tổng hợp ${minutes.title}`);
}
