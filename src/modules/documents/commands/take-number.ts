import type { CommandContext } from '#platform/command.ts';
import type { Details } from '#platform/problem.ts';
import { type LocalDate, today } from '#standards/vietnam/local-date.ts';
import { documentsProblem } from '../problems.ts';
import { type AskedNumber, givenNumber, type NumberFault, type SeriesYear } from '../rules/next-number.ts';
import type { PaperKind } from '../rules/paper-kinds.ts';
import { paperNumber } from '../rules/paper-number.ts';
import { lockSeries, scopeOf, seriesYear } from './lock-series.ts';

/**
 * Takes a number for a paper out of its series, in the caller's transaction and under the series' lock, and notes a gap.
 * Gives the columns of the paper. Throws the refusals of rules/next-number.ts.
 */
export async function takeNumber(
  context: CommandContext,
  paper: { unitId: string; councilId: string | null; kind: PaperKind; symbol: string; notBefore?: LocalDate },
  asked: AskedNumber,
) {
  const { sequence, dated, note } = asked;
  const { db, actor, now, newId } = context;
  if (dated > today(now) || (paper.notBefore !== undefined && dated < paper.notBefore))
    throw documentsProblem(
      'paper.date-impossible',
      { notBefore: paper.notBefore ?? null, today: today(now) },
      { dated: ['Ngày ban hành phải từ ngày ký đến hôm nay.'] },
    );
  const series = await lockSeries(context, paper);
  const year = Number(dated.slice(0, 4));
  const scope = scopeOf(series, paper.kind);
  const soFar = await seriesYear(context, series, { year, scope, sequence });
  const given = givenNumber(soFar, asked);
  if ('fault' in given) throw documentsProblem(given.fault, detailsOf(given, soFar, asked), fieldsOf(given.fault));
  const notedBy = actor.kind === 'person' ? actor.personId : null;
  if (given.gap)
    await db
      .insertInto('documents.numberGap')
      .values({ ...given.gap, id: newId(), seriesId: series.id, year, note, notedBy, notedAt: now })
      .execute();
  return {
    seriesId: series.id,
    year,
    sequence: given.sequence,
    numberScope: scope,
    orderNote: given.outOfOrder ? note : '',
    number: paperNumber(given.sequence, paper.symbol),
    dated,
    numberedBy: notedBy,
    numberedAt: now,
  };
}

/** What a sentence needs to say where the number or day would stand. */
function detailsOf(
  { fault, next }: { fault: NumberFault; next: number },
  { last, before, after }: SeriesYear,
  { sequence, dated }: AskedNumber,
): Details {
  if (fault !== 'paper.out-of-order') return { next };
  const [beforeSequence, beforeDated] = [before?.sequence ?? null, before?.dated ?? null];
  const [afterSequence, afterDated] = [after?.sequence ?? null, after?.dated ?? null];
  return { sequence: sequence ?? null, dated, last, beforeSequence, beforeDated, afterSequence, afterDated };
}

const fieldsOf = (fault: NumberFault): Record<string, string[]> =>
  fault === 'paper.gap-needs-note'
    ? { note: ['Ghi lý do bỏ cách số.'] }
    : fault === 'paper.out-of-order'
      ? { note: ['Đánh dấu xác nhận và ghi lý do.'] }
      : fault === 'paper.number-needed'
        ? { sequence: ['Ghi số lấy ở sổ văn bản đi.'] }
        : {};
