import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { progressOf } from '../rules/progress.ts';
import { chosenPlan, plansForViewer } from './plan-for-viewer.ts';
import { tasksOfPlan } from './tasks-of-plan.ts';

/** How far the plan in force is, for the office's first page; undefined where the viewer's ward has none. */
export async function planBand(db: Reader, viewer: Actor, now: Date) {
  const day = today(now);
  const plans = (await plansForViewer(db, viewer)).filter(({ state }) => state === 'in-force');
  const plan = chosenPlan(plans, { thisYear: Number(day.slice(0, 4)) });
  if (!plan) return undefined;
  return { year: plan.year, ...progressOf(await tasksOfPlan(db, plan.id), day) };
}

export type PlanBand = NonNullable<Awaited<ReturnType<typeof planBand>>>;
