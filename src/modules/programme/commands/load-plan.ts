import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { checkbox, localDate, requiredText, text } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { programmeRoles } from '../access.ts';
import { programmeProblem } from '../problems.ts';
import { planContent } from '../rules/plan-content.ts';
import { insertPlan } from './insert-plan.ts';

/** Writes a plan that is signed and in force, as the seed brings it. A unit has one plan for a year. Gives its id. */
export const loadPlan = defineCommand({
  name: 'plan.load',
  roles: programmeRoles['plan.load'],
  input: z.strictObject({
    unitId: requiredText(40),
    year: z.int().min(2000).max(2100),
    number: requiredText(60),
    dated: localDate.nullable().default(null),
    datedWords: text(100).default(''),
    basis: text(500).default(''),
    content: planContent,
    sample: checkbox,
  }),
  subject: async ({ db }, { unitId, year }) => {
    const unit = await db
      .selectFrom('identity.unit')
      .select('id')
      .where('id', '=', unitId)
      .where('kind', '=', 'commune')
      .executeTakeFirst();
    if (!unit) throw platformProblem('not-found');
    const plan = await db
      .selectFrom('programme.plan')
      .select('id')
      .where('unitId', '=', unitId)
      .where('year', '=', year)
      .executeTakeFirst();
    if (plan) throw programmeProblem('plan.year-taken', { year });
    return unit;
  },
  may: () => yes,
  run: async (context, unit, { content, ...head }) => {
    const id = await insertPlan(context, { ...head, unitId: unit.id, state: 'in-force' }, content);
    context.record({
      subject: { kind: 'plan', id },
      unitId: unit.id,
      details: { year: head.year, tasks: content.tasks.length },
    });
    return { id };
  },
});
