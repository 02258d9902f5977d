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

/** What the series has given in a year so far, in that scope; the neighbours are those of the asked number. */
export async function seriesYear(
  { db }: CommandContext,
  series: LockedSeries,
  { year, scope, sequence }: { year: number; scope: string; sequence?: number },
): Promise<SeriesYear> {
  const given = db
    .selectFrom('documents.paper')
    .select(['sequence', 'dated'])
    .where('seriesId', '=', series.id)
    .where('year', '=', year)
    .where('numberScope', '=', scope)
    .limit(1)
    .$narrowType<{ sequence: number; dated: LocalDate }>();
  const highest = given.orderBy('sequence', 'desc');
  const asked = sequence ?? 0;
  const [top, before, after, gaps] = await Promise.all([
    highest.executeTakeFirst(),
    highest.where('sequence', '<', asked).executeTakeFirst(),
    given.where('sequence', '>', asked).orderBy('sequence').executeTakeFirst(),
    db
      .selectFrom('documents.numberGap')
      .select(['first', 'last'])
      .where('seriesId', '=', series.id)
      .where('year', '=', year)
      .execute(),
  ]);
  const last = Math.max(top?.sequence ?? 0, ...gaps.map((gap) => gap.last));
  return {
    numbering: series.numbering as SeriesYear['numbering'],
    // Khoản 1 Điều 15: 01 on 1 January; the first year of a series may go on from a register on paper.
    first: year === series.firstYear ? series.firstNumber : 1,
    last: last === 0 ? null : last,
    lastDated: top?.dated ?? null,
    gaps,
    before: before ?? null,
    after: after ?? null,
  };
}
