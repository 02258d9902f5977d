import { sql } from 'kysely';
import { z } from 'zod';
import { noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { localDate, requiredText, version } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { programmeRoles } from '../access.ts';
import { programmeProblem } from '../problems.ts';
import { lockPlan } from './lock-plan.ts';

/**
 * Writes number and day of a plan in force as the signed original has them, where the copy that was loaded is not clear;
 * from then on every draft cites them (Phụ lục I, Phần I, Mục II.6.b Nghị định 30/2020/NĐ-CP).
 */
export const writePlanNumber = defineCommand({
  name: 'plan.write-number',
  roles: programmeRoles['plan.write-number'],
  input: z.strictObject({ planId: z.uuid(), version, number: requiredText(60), dated: localDate }),
  subject: (context, { planId }) => lockPlan(context, planId),
  may: (_actor, { state }) => (state === 'draft' ? noBecause(programmeProblem('plan.still-draft')) : yes),
  run: async ({ db, record }, plan, { version, number, dated }) => {
    if (plan.version !== version) throw platformProblem('changed-meanwhile');
    await db
      .updateTable('programme.plan')
      .set({ number, dated, version: sql`version + 1` })
      .where('id', '=', plan.id)
      .execute();
    record({ subject: { kind: 'plan', id: plan.id }, unitId: plan.unitId, details: { number, dated } });
    return { id: plan.id, year: plan.year };
  },
});
