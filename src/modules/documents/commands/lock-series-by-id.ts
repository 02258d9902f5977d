import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { ofOwnUnit } from '../queries/visible-papers.ts';

/** One open series of the actor's unit, locked. Throws not-found. */
export async function lockSeriesById({ db, actor }: CommandContext, seriesId: string) {
  const series = await db
    .selectFrom('documents.series as series')
    .selectAll('series')
    .where('series.id', '=', seriesId)
    .where('series.closedAt', 'is', null)
    .where(ofOwnUnit(actor, 'series.unitId'))
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!series) throw platformProblem('not-found');
  return series;
}
