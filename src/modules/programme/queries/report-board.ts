import { yes } from '#platform/access.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { explain, type May } from '#platform/explain.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { hasRoleFor, isStaff } from '../access.ts';
import type { Party } from '../rules/party.ts';
import type { FigureName } from '../rules/report-figures.ts';
import { dueOfPeriod, isPeriod, type Period, periodOf } from '../rules/report-period.ts';
import { owedBy } from './own-reports.ts';
import { inOwnWard } from './visible-plans.ts';

/** The month that a URL asks for, or the month of today. */
export function periodAsked(parameters: URLSearchParams, now: Date): Period {
  const asked = parameters.get('ky') ?? '';
  return isPeriod(asked) ? asked : periodOf(today(now));
}

export type ReportStanding = 'in-time' | 'late' | 'open' | 'missing';

/**
 * The reports of a month: for the ward's officials who has handed in, who was late and who has not; for everybody else
 * their own only. With the months there are and the buttons.
 */
export async function reportBoard(db: Reader, viewer: Actor, { period, now }: { period: Period; now: Date }) {
  const [rows, periods] = await Promise.all([
    reportTable(db, viewer, { period, now }),
    db
      .selectFrom('programme.unitReport as report')
      .select('report.period')
      .distinct()
      .where(isStaff(viewer) ? inOwnWard(viewer, 'report.unitId') : owedBy(viewer))
      .orderBy('report.period', 'desc')
      .limit(24)
      .execute(),
  ]);
  const months = new Set([periodOf(today(now)), period, ...periods.map((row) => row.period)]);
  const button = (act: 'report-period.open' | 'report-period.remind'): May | null =>
    hasRoleFor(viewer, act) ? explain(yes) : null;
  return {
    period,
    dueOn: dueOfPeriod(period),
    periods: [...months].sort().reverse(),
    rows,
    seesAll: isStaff(viewer),
    may: {
      open: rows.length === 0 || period === periodOf(today(now)) ? button('report-period.open') : null,
      remind: rows.some(({ submittedAt }) => submittedAt === null) ? button('report-period.remind') : null,
    },
  };
}

export type ReportBoard = Awaited<ReturnType<typeof reportBoard>>;

/** The rows alone, with texts and figures, for a table to take away: who has not handed in first. */
export async function reportTable(db: Reader, viewer: Actor, { period, now }: { period: Period; now: Date }) {
  const rows = await db
    .selectFrom('programme.unitReport as report')
    .leftJoin('identity.person as person', 'person.id', 'report.submittedBy')
    .select(['report.id', 'report.party', 'report.name', 'report.dueOn', 'report.submittedAt', 'report.late'])
    .select(['report.remindedAt', 'report.text', 'report.figures', 'report.sample', 'person.name as submittedByName'])
    .select((eb) => eb.case().when(owedBy(viewer)).then(true).else(false).end().as('own'))
    .where('report.period', '=', period)
    .where(isStaff(viewer) ? inOwnWard(viewer, 'report.unitId') : owedBy(viewer))
    .orderBy('report.submittedAt', (order) => order.desc().nullsFirst())
    .orderBy('report.party')
    .orderBy('report.name')
    .limit(10_000)
    .execute();
  const day = today(now);
  return rows.map((row) => ({
    ...row,
    party: row.party as Party,
    figures: row.figures as Partial<Record<FigureName, number>>,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    remindedAt: row.remindedAt?.toISOString() ?? null,
    standing: standingOf(row, day),
  }));
}

function standingOf(row: { submittedAt: Date | null; late: boolean; dueOn: string }, day: string): ReportStanding {
  if (row.submittedAt !== null) return row.late ? 'late' : 'in-time';
  return row.dueOn < day ? 'missing' : 'open';
}
