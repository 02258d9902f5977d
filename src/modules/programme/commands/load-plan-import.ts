import { z } from 'zod';
import { allOf, noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { isStaff, programmeRoles } from '../access.ts';
import { programmeProblem } from '../problems.ts';
import { inOwnWard } from '../queries/visible-plans.ts';
import { type PlanContent, planContent } from '../rules/plan-content.ts';
import { insertPlan } from './insert-plan.ts';

/** Loads a sheet that was read as the draft of a year's plan: every row, or none while one is faulty. */
export const loadPlanImport = defineCommand({
  name: 'plan-import.load',
  roles: programmeRoles['plan-import.load'],
  input: z.strictObject({ importId: z.uuid() }),
  subject: async ({ db, actor }, { importId }) => {
    const read = await db
      .selectFrom('programme.planImport as import')
      .selectAll('import')
      .where('import.id', '=', importId)
      .where(inOwnWard(actor, 'import.unitId'))
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!read || !isStaff(actor)) throw platformProblem('not-found');
    return { ...read, faults: read.faults as unknown as unknown[] };
  },
  may: (_actor, { planId, faults }) =>
    allOf(
      planId === null ? yes : noBecause(programmeProblem('plan-import.loaded-already')),
      faults.length === 0 ? yes : noBecause(programmeProblem('plan-import.faulty')),
    ),
  run: async (context, read) => {
    // What was read before sheets held objectives and indicators has none.
    const held = { objectives: [], indicators: [], ...(read.content as unknown as Partial<PlanContent>) };
    const content = planContent.parse({ ...held, title: read.title });
    const planId = await insertPlan(context, { unitId: read.unitId, year: read.year, state: 'draft' }, content);
    await context.db.updateTable('programme.planImport').set({ planId }).where('id', '=', read.id).execute();
    context.record({
      subject: { kind: 'plan', id: planId },
      unitId: read.unitId,
      details: { importId: read.id, year: read.year, tasks: content.tasks.length },
    });
    return { planId, year: read.year };
  },
});
