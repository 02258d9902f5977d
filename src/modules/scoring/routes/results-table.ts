import { here } from '#platform/context.ts';
import { resultsTable } from '../papers/results-table.ts';
import { minutesOf } from '../queries/minutes-of.ts';
import type { Route } from './+types/results-table';
import { paperResponse } from './paper-response.ts';

/** Results of a closed session as a table, for whoever sees it. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const minutes = await minutesOf(db, actor, params);
  return paperResponse(await resultsTable(minutes), `Kết quả ${minutes.title}`, 'xlsx');
}
