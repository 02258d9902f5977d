import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { isStaff } from '../access.ts';
import type { Party } from '../rules/party.ts';
import { type FigureName, figuresOf } from '../rules/report-figures.ts';
import { owedBy } from './own-reports.ts';
import { inOwnWard } from './visible-plans.ts';

/**
 * One report of one month, for who owes it and for the ward's officials; `own` says whether the viewer may write it.
 * Throws not-found.
 */
export async function reportForViewer(db: Reader, viewer: Actor, { reportId, now }: { reportId: string; now: Date }) {
  const row = await db
    .selectFrom('programme.unitReport as report')
    .leftJoin('identity.person as person', 'person.id', 'report.submittedBy')
    .select(['report.id', 'report.period', 'report.party', 'report.name', 'report.dueOn', 'report.text'])
    .select(['report.figures', 'report.submittedAt', 'report.late', 'report.version', 'report.sample'])
    .select('person.name as submittedByName')
    .select((eb) => eb.case().when(owedBy(viewer)).then(true).else(false).end().as('own'))
    .where('report.id', '=', reportId)
    .where(isStaff(viewer) ? inOwnWard(viewer, 'report.unitId') : owedBy(viewer))
    .executeTakeFirst();
  if (!row) throw platformProblem('not-found');
  return {
    ...row,
    figures: row.figures as Partial<Record<FigureName, number>>,
    asked: figuresOf(row.party as Party),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    overdue: row.submittedAt === null && row.dueOn < today(now),
  };
}

export type ReportView = Awaited<ReturnType<typeof reportForViewer>>;
