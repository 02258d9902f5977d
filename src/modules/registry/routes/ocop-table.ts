import { here } from '#platform/context.ts';
import { platformProblem } from '#platform/problem.ts';
import { isListKeeper } from '../list-access.ts';
import { ocopTable } from '../queries/ocop-table.ts';
import { ocopCsv } from '../tables/ocop-csv.ts';
import type { Route } from './+types/ocop-table';

/** The ministry's table PTNT_OCOP of one year (`nam`, else this year) as CSV. */
export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  if (!isListKeeper(actor)) throw platformProblem('not-allowed');
  const asked = url.searchParams.get('nam') ?? '';
  const year = /^(?:19|20)\d\d$/.test(asked) ? Number(asked) : clock().getFullYear();
  return new Response(ocopCsv(await ocopTable(db, actor, year), year), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="PTNT_OCOP-${year}.csv"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
