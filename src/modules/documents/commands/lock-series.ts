import type { CommandContext } from '#platform/command.ts';
import { type LocalDate, today } from '#standards/vietnam/local-date.ts';
import type { SeriesYear } from '../rules/next-number.ts';
import type { PaperKind } from '../rules/paper-kinds.ts';

/**
 * The open series that numbers this paper, locked: the kind's own, else the common one. Without any the default is made:
 * a unit's register kept on paper (numbers are entered), a council's counted series.
 */
export async function lockSeries(
  { db, now, newId }: CommandContext,
  { unitId, councilId, kind }: { unitId: string; councilId: string | null; kind: PaperKind },
) {
  await db
    .insertInto('documents.series')
    .values({
      id: newId(),
      unitId,
      councilId,
      kind: null,
      numbering: councilId === null ? 'entered' : 'counted',
      firstYear: Number(today(now).slice(0, 4)),
      openedAt: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return db
    .selectFrom('documents.series')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('councilId', 'is not distinct from', councilId)
    .where('closedAt', 'is', null)
    .where((eb) => eb.or([eb('kind', '=', kind), eb('kind', 'is', null)]))
    .orderBy((eb) => eb('kind', 'is', null))
    .limit(1)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

export type LockedSeries = Awaited<ReturnType<typeof lockSeries>>;

/** Which papers of a series share its numbers: a register on paper gives each kind its own, a counted series all. */
export const scopeOf = (series: Pick<LockedSeries, 'numbering'>, kind: PaperKind): string =>
  series.numbering === 'entered' ? kind : '';

/** What the series has given in a year so far, in that scope. */
export async function seriesYear(
  { db }: CommandContext,
  series: LockedSeries,
  { year, scope }: { year: number; scope: string },
): Promise<SeriesYear> {
  const [highest, gaps] = await Promise.all([
    db
      .selectFrom('documents.paper')
      .select(['sequence', 'dated'])
      .where('seriesId', '=', series.id)
      .where('year', '=', year)
      .where('numberScope', '=', scope)
      .orderBy('sequence', 'desc')
      .limit(1)
      .executeTakeFirst(),
    db
      .selectFrom('documents.numberGap')
      .select(['first', 'last'])
      .where('seriesId', '=', series.id)
      .where('year', '=', year)
      .execute(),
  ]);
  const noted = gaps.map(({ last }) => last);
  const given = highest?.sequence ?? null;
  return {
    numbering: series.numbering as SeriesYear['numbering'],
    // Khoản 1 Điều 15: 01 on 1 January; the first year of a series may go on from a register on paper.
    first: year === series.firstYear ? series.firstNumber : 1,
    last: given === null && noted.length === 0 ? null : Math.max(given ?? 0, ...noted),
    lastDated: (highest?.dated as LocalDate | null | undefined) ?? null,
    gaps,
  };
}
