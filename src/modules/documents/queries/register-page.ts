import type { PersonActor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import type { PaperKind } from '../rules/paper-kinds.ts';
import { letterheadOf } from './letterhead-of.ts';
import { ofOwnUnit } from './visible-papers.ts';

/**
 * The register of papers that went out: each series of the viewer's unit with what it has given this year, its gaps with
 * their notes, and how the unit's papers begin.
 */
export async function registerPage(db: Reader, viewer: PersonActor, year: number) {
  const [series, gaps, letterhead] = await Promise.all([
    db
      .selectFrom('documents.series as series')
      .select((eb) => [
        'series.id',
        'series.kind',
        'series.councilId',
        'series.numbering',
        'series.firstNumber',
        'series.firstYear',
        'series.closedAt',
        eb
          .selectFrom('documents.paper as paper')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .whereRef('paper.seriesId', '=', 'series.id')
          .where('paper.year', '=', year)
          .as('given'),
        eb
          .selectFrom('documents.paper as paper')
          .select(({ fn }) => fn.max('paper.sequence').as('last'))
          .whereRef('paper.seriesId', '=', 'series.id')
          .where('paper.year', '=', year)
          .as('last'),
      ])
      .where(ofOwnUnit(viewer, 'series.unitId'))
      .orderBy('series.closedAt', (order) => order.desc().nullsFirst())
      .orderBy('series.kind', (order) => order.asc().nullsFirst())
      .execute(),
    db
      .selectFrom('documents.numberGap as gap')
      .innerJoin('documents.series as series', 'series.id', 'gap.seriesId')
      .leftJoin('identity.person as person', 'person.id', 'gap.notedBy')
      .select([
        'gap.id',
        'gap.seriesId',
        'gap.first',
        'gap.last',
        'gap.note',
        'gap.notedAt',
        'person.name as notedBy',
        'series.kind',
      ])
      .where(ofOwnUnit(viewer, 'series.unitId'))
      .where('gap.year', '=', year)
      .orderBy('gap.first')
      .execute(),
    letterheadOf(db, viewer.grant.unitId),
  ]);
  return {
    series: series.map((row) => ({ ...row, kind: row.kind as PaperKind | null, given: row.given ?? 0 })),
    gaps: gaps.map((row) => ({ ...row, kind: row.kind as PaperKind | null })),
    letterhead,
  };
}

/** The next number of the series that would number such a paper, for the form, null where the clerk reads it elsewhere; and the last one of the year. */
export async function nextNumberHint(
  db: Reader,
  { unitId, councilId, kind, year }: { unitId: string; councilId: string | null; kind: PaperKind; year: number },
): Promise<{ counted: boolean; next: number | null; last: number | null }> {
  const series = await db
    .selectFrom('documents.series')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('councilId', 'is not distinct from', councilId)
    .where('closedAt', 'is', null)
    .where((eb) => eb.or([eb('kind', '=', kind), eb('kind', 'is', null)]))
    .orderBy((eb) => eb('kind', 'is', null))
    .limit(1)
    .executeTakeFirst();
  if (!series) return { counted: councilId !== null, next: councilId === null ? null : 1, last: null };
  const counted = series.numbering === 'counted';
  const [given, noted] = await Promise.all([
    db
      .selectFrom('documents.paper')
      .select(({ fn }) => fn.max('sequence').as('last'))
      .where('seriesId', '=', series.id)
      .where('year', '=', year)
      .where('numberScope', '=', counted ? '' : kind)
      .executeTakeFirst(),
    db
      .selectFrom('documents.numberGap')
      .select(({ fn }) => fn.max('last').as('last'))
      .where('seriesId', '=', series.id)
      .where('year', '=', year)
      .executeTakeFirst(),
  ]);
  const first = year === series.firstYear ? series.firstNumber : 1;
  const last = Math.max(given?.last ?? 0, noted?.last ?? 0) || null;
  return { counted, next: counted ? (last === null ? first : last + 1) : null, last };
}
