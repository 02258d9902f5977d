import { sql } from 'kysely';
import type { Reader } from '#platform/db.server.ts';
import { type LocalDate, today } from '#standards/vietnam/local-date.ts';
import { figureOf, type IndicatorKind } from '../rules/indicator-figure.ts';
import { dueOfPeriod, type Period, periodOf } from '../rules/report-period.ts';

/**
 * A plan's indicators with their figures, without those taken out (`retiredToo`: with them). The figure on reports is about the last month whose day has come: who handed
 * in in time, of all who owed. The caller has checked who reads the plan.
 */
export async function indicatorsOfPlan(
  db: Reader,
  plan: { id: string; unitId: string },
  now: Date,
  { retiredToo = false }: { retiredToo?: boolean } = {},
) {
  const period = periodToMeasure(today(now));
  const [rows, reports] = await Promise.all([
    db
      .selectFrom('programme.indicator as indicator')
      .leftJoin('programme.indicatorMember as member', (join) =>
        join.onRef('member.indicatorId', '=', 'indicator.id').on('member.removedAt', 'is', null),
      )
      .select([
        'indicator.id',
        'indicator.section',
        'indicator.name',
        'indicator.kind',
        'indicator.least',
        'indicator.most',
        'indicator.measure',
        'indicator.listWords',
        'indicator.howCounted',
        'indicator.retiredAt',
        'indicator.version',
        sql<number>`count(member.id)`.as('of'),
        sql<number>`count(member.done_on)`.as('done'),
      ])
      .where('indicator.planId', '=', plan.id)
      .$if(!retiredToo, (query) => query.where('indicator.retiredAt', 'is', null))
      .groupBy('indicator.id')
      .orderBy('indicator.rank')
      .execute(),
    reportsInTime(db, plan.unitId, period),
  ]);
  return rows.map(({ of, done, retiredAt, ...row }) => {
    const indicator = { ...row, kind: row.kind as IndicatorKind, retired: retiredAt !== null };
    const list = indicator.kind === 'reports' ? reports : { of, done };
    return { ...indicator, ...figureOf(indicator, list), period: indicator.kind === 'reports' ? period : null };
  });
}

export type IndicatorRow = Awaited<ReturnType<typeof indicatorsOfPlan>>[number];

/** On the 24th itself the month can still be handed in, so the month before is measured until the day has passed. */
export function periodToMeasure(day: LocalDate): Period {
  const period = periodOf(day);
  if (day > dueOfPeriod(period)) return period;
  const [year = 0, month = 0] = period.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}

async function reportsInTime(db: Reader, unitId: string, period: Period): Promise<{ done: number; of: number }> {
  return db
    .selectFrom('programme.unitReport')
    .select([
      sql<number>`count(*)`.as('of'),
      sql<number>`count(*) filter (where submitted_at is not null and not late)`.as('done'),
    ])
    .where('unitId', '=', unitId)
    .where('period', '=', period)
    .executeTakeFirstOrThrow();
}
