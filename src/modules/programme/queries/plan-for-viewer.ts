import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { inOwnWard, wardOf } from './visible-plans.ts';

/** The plans of the viewer's ward, the newest year first; its own before those it carries for a unit that has ended. */
export async function plansForViewer(db: Reader, viewer: Actor) {
  const rows = await db
    .selectFrom('programme.plan as plan')
    .innerJoin('identity.unit as unit', 'unit.id', 'plan.unitId')
    .select([
      'plan.id',
      'plan.unitId',
      'plan.year',
      'plan.title',
      'plan.number',
      'plan.dated',
      'plan.datedWords',
      'plan.basis',
      'plan.state',
      'plan.version',
      'plan.sample',
      'unit.fullName as unitName',
    ])
    .where(inOwnWard(viewer, 'plan.unitId'))
    .orderBy('plan.year', 'desc')
    .orderBy('plan.createdAt')
    .execute();
  const home = wardOf(viewer);
  return rows
    .map((row) => ({ ...row, state: row.state as 'draft' | 'in-force' | 'closed' }))
    .sort((left, right) => right.year - left.year || Number(right.unitId === home) - Number(left.unitId === home));
}

export type PlanRow = Awaited<ReturnType<typeof plansForViewer>>[number];

/**
 * The plan that pages show: of the asked year, else the one in force this year, else the newest. Undefined where the
 * ward has none.
 */
export function chosenPlan(plans: readonly PlanRow[], args: { asked?: number; thisYear: number }): PlanRow | undefined {
  return (
    plans.find(({ year }) => year === args.asked) ??
    plans.find(({ year, state }) => year === args.thisYear && state === 'in-force') ??
    plans.find(({ state }) => state === 'in-force') ??
    plans[0]
  );
}

/** One plan by its id. Throws not-found. */
export async function getPlan(db: Reader, viewer: Actor, planId: string): Promise<PlanRow> {
  const plan = (await plansForViewer(db, viewer)).find(({ id }) => id === planId);
  if (!plan) throw platformProblem('not-found');
  return plan;
}
