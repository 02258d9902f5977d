import { type Actor, roleOf } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { addDays, type LocalDate, today } from '#standards/vietnam/local-date.ts';
import { hasRoleFor, isOwnTask } from '../access.ts';
import { workWords } from '../messages.vi.ts';
import { dueOfPeriod, periodOf } from '../rules/report-period.ts';
import { dueOf } from '../rules/task-due.ts';
import { isFinished } from '../rules/task-states.ts';
import { ownReports } from './own-reports.ts';
import { chosenPlan, plansForViewer } from './plan-for-viewer.ts';
import { type TaskRow, tasksOfPlan } from './tasks-of-plan.ts';
import { inOwnWard } from './visible-plans.ts';

/** One thing that the viewer must do in the programme. */
export interface ProgrammeWork {
  title: string;
  detail: string;
  legalReason: string;
  due: LocalDate | null;
  href: string;
  verb: string;
}

/** How many days ahead a task of the plan shows up among the viewer's work. */
const nearDays = 30;

/**
 * The viewer's tasks that are late or due within 30 days, the month's report that they owe, for leaders what waits for
 * their confirmation, for the standing body the reports that have not come, and roles that decisions wait to see given.
 * At most 100 rows.
 */
export async function programmeWork(db: Reader, viewer: Actor, now: Date): Promise<ProgrammeWork[]> {
  const day = today(now);
  const roles = await rolesToGive(db, viewer);
  const plans = (await plansForViewer(db, viewer)).filter(({ state }) => state === 'in-force');
  const plan = chosenPlan(plans, { thisYear: Number(day.slice(0, 4)) });
  if (!plan) return roles;
  const [tasks, reports, chase] = await Promise.all([
    tasksOfPlan(db, plan.id),
    ownReports(db, viewer),
    reportsToChase(db, viewer, day),
  ]);
  const confirms = hasRoleFor(viewer, 'task.confirm');
  return [
    ...tasks.filter((task) => isOwnTask(viewer, task) && isNear(task, day) && !isReportDuty(task)).map(taskWork),
    ...(confirms ? tasks.filter((task) => task.state === 'done' && task.sameAs === null).map(confirmWork) : []),
    ...reports.filter(({ submittedAt, period }) => submittedAt === null && period <= periodOf(day)).map(reportWork),
    ...chase,
    ...roles,
  ].slice(0, 100);
}

// V.1 itself: everybody's report stands in the list as a row of its own, so its task would say the same again.
const isReportDuty = (task: TaskRow): boolean => task.lead === 'all-units' && task.rhythm === 'monthly';

function isNear(task: TaskRow, day: LocalDate): boolean {
  const due = dueOf(task);
  return !isFinished(task.state) && due !== null && due <= addDays(day, nearDays);
}

const taskWork = (task: TaskRow): ProgrammeWork => ({
  title: shortened(task.text),
  detail: workWords.task.place(task.code),
  legalReason: task.dueWords,
  due: dueOf(task),
  href: `/ke-hoach/viec/${task.id}`,
  verb: workWords.task.verb,
});

const confirmWork = (task: TaskRow): ProgrammeWork => ({
  title: shortened(task.text),
  detail: `${workWords.task.place(task.code)} ${workWords.confirm.detail}`,
  legalReason: '',
  due: null,
  href: `/ke-hoach/viec/${task.id}`,
  verb: workWords.confirm.verb,
});

const reportWork = (report: { id: string; period: string; dueOn: string; name: string }): ProgrammeWork => ({
  title: `${workWords.report.title(report.period)}: ${report.name}`,
  detail: workWords.report.detail,
  legalReason: workWords.monthly,
  due: report.dueOn,
  href: `/bao-cao/${report.period}/${report.id}`,
  verb: workWords.report.verb,
});

/** Issued decisions whose member lists wait for a head to give their roles. */
async function rolesToGive(db: Reader, viewer: Actor): Promise<ProgrammeWork[]> {
  if (!hasRoleFor(viewer, 'member-role.give')) return [];
  const papers = await db
    .selectFrom('programme.roleProposal as proposal')
    .innerJoin('documents.paper as paper', 'paper.id', 'proposal.paperId')
    .select(['paper.id', 'paper.number'])
    .select((eb) => eb.fn.countAll<number>().as('waiting'))
    .where('proposal.settledAt', 'is', null)
    .where('paper.state', 'in', ['issued', 'corrected'])
    .where(inOwnWard(viewer, 'proposal.unitId'))
    .groupBy('paper.id')
    .orderBy('paper.dated')
    .limit(20)
    .execute();
  return papers.map(({ id, number, waiting }) => ({
    title: workWords.roles.title(number),
    detail: workWords.roles.detail(waiting),
    legalReason: workWords.roles.reason,
    due: null,
    href: `/ke-hoach/quyet-dinh/${id}`,
    verb: workWords.roles.verb,
  }));
}

async function reportsToChase(db: Reader, viewer: Actor, day: LocalDate): Promise<ProgrammeWork[]> {
  if (roleOf(viewer) === 'system' || !hasRoleFor(viewer, 'report-period.remind')) return [];
  const period = periodOf(day);
  const { of, handedIn } = await db
    .selectFrom('programme.unitReport as report')
    .select((eb) => [eb.fn.countAll<number>().as('of'), eb.fn.count<number>('report.submittedAt').as('handedIn')])
    .where('report.period', '=', period)
    .where(inOwnWard(viewer, 'report.unitId'))
    .executeTakeFirstOrThrow();
  if (of > 0 && of === handedIn) return [];
  const words = of === 0 ? workWords.open : workWords.chase;
  return [
    {
      title: words.title(period),
      detail: of === 0 ? workWords.open.detail : workWords.chase.detail(handedIn, of),
      legalReason: workWords.monthly,
      due: dueOfPeriod(period),
      href: `/bao-cao?ky=${period}`,
      verb: words.verb,
    },
  ];
}

const shortened = (text: string) => (text.length > 110 ? `${text.slice(0, 108).trimEnd()}…` : text);
