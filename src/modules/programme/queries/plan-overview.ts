import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { hasRoleFor, isOwnTask, isStaff } from '../access.ts';
import { parties } from '../rules/party.ts';
import { progressOf } from '../rules/progress.ts';
import { dueOf, isOverdue } from '../rules/task-due.ts';
import { isFinished } from '../rules/task-states.ts';
import { indicatorsOfPlan } from './indicators-of-plan.ts';
import { chosenPlan, plansForViewer } from './plan-for-viewer.ts';
import { tasksOfPlan } from './tasks-of-plan.ts';

/**
 * The year's plan as its page shows it: how far it is as a whole, by section and by unit, what falls due in each month,
 * objectives, indicators with figures. `plan` is null where the ward has none.
 */
export async function planOverview(db: Reader, viewer: Actor, { now, year }: { now: Date; year?: number }) {
  const day = today(now);
  const plans = await plansForViewer(db, viewer);
  const plan = chosenPlan(plans, { asked: year, thisYear: Number(day.slice(0, 4)) });
  const may = {
    copy: hasRoleFor(viewer, 'plan.copy'),
    bringIntoForce: hasRoleFor(viewer, 'plan.bring-into-force'),
    writeNumber: hasRoleFor(viewer, 'plan.write-number'),
    import: hasRoleFor(viewer, 'plan-import.read'),
    addIndicator: hasRoleFor(viewer, 'indicator.add'),
    writeObjectives: hasRoleFor(viewer, 'objectives.write'),
    seeLists: isStaff(viewer),
  };
  const years = plans.map((row) => row.year);
  if (!plan) return { plan: null, years, may, today: day };
  const [tasks, sections, objectives, indicators] = await Promise.all([
    tasksOfPlan(db, plan.id),
    db
      .selectFrom('programme.section')
      .select(['code', 'title'])
      .where('planId', '=', plan.id)
      .orderBy('rank')
      .execute(),
    db
      .selectFrom('programme.objective')
      .select(['code', 'text'])
      .where('planId', '=', plan.id)
      .orderBy('rank')
      .execute(),
    indicatorsOfPlan(db, plan, now),
  ]);
  return {
    plan,
    years,
    may,
    today: day,
    objectives,
    indicators,
    whole: progressOf(tasks, day),
    doubles: tasks.filter((task) => task.sameAs !== null).length,
    ownTasks: tasks.filter((task) => isOwnTask(viewer, task) && !isFinished(task.state)).length,
    bySection: sections
      .map((section) => ({
        ...section,
        ...progressOf(
          tasks.filter((task) => task.section === section.code),
          day,
        ),
      }))
      .filter(({ total }) => total > 0),
    byParty: [...parties, null]
      .map((party) => ({
        party,
        ...progressOf(
          tasks.filter((task) => task.lead === party),
          day,
        ),
      }))
      .filter(({ total }) => total > 0),
    months: monthsOf(tasks, plan.year, day),
  };
}

export type PlanOverview = Awaited<ReturnType<typeof planOverview>>;

/** For each month of the plan's year: how many tasks fall due, and how many of them are done or late. */
function monthsOf(tasks: Awaited<ReturnType<typeof tasksOfPlan>>, year: number, day: string) {
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    const due = tasks.filter((task) => task.sameAs === null && dueOf(task)?.startsWith(month));
    const done = due.filter((task) => isFinished(task.state)).length;
    const late = due.filter((task) => isOverdue(task, day)).length;
    return { month, total: due.length, done, late, open: due.length - done - late, isNow: day.startsWith(month) };
  });
}
