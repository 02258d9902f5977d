import { sql } from 'kysely';
import { z } from 'zod';
import { noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { localDate, requiredText, version } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { programmeRoles } from '../access.ts';
import { programmeProblem } from '../problems.ts';
import { lockPlan } from './lock-plan.ts';

/** A draft was signed: it gets its number and day, and its words stay what they are. */
export const bringPlanIntoForce = defineCommand({
  name: 'plan.bring-into-force',
  roles: programmeRoles['plan.bring-into-force'],
  input: z.strictObject({ planId: z.uuid(), version, number: requiredText(60), dated: localDate }),
  subject: (context, { planId }) => lockPlan(context, planId),
  may: (_actor, { state }) => (state === 'draft' ? yes : noBecause(programmeProblem('plan.not-draft'))),
  run: async ({ db, record }, plan, { version, number, dated }) => {
    if (plan.version !== version) throw platformProblem('changed-meanwhile');
    await db
      .updateTable('programme.plan')
      .set({ state: 'in-force', number, dated, version: sql`version + 1` })
      .where('id', '=', plan.id)
      .execute();
    record({ subject: { kind: 'plan', id: plan.id }, unitId: plan.unitId, details: { number, dated } });
    return { id: plan.id, year: plan.year };
  },
});
