import { sql } from 'kysely';
import { z } from 'zod';
import { noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { text, version } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { programmeRoles } from '../access.ts';
import { programmeProblem } from '../problems.ts';
import { objectivesIn } from '../rules/objectives-in.ts';
import { lockPlan } from './lock-plan.ts';

/** Writes the objectives of a draft plan anew, one a line ("I.1 Phát triển …"). A plan in force keeps the signed words. */
export const writeObjectives = defineCommand({
  name: 'objectives.write',
  roles: programmeRoles['objectives.write'],
  input: z.strictObject({ planId: z.uuid(), version, objectives: text(100_000).default('') }),
  subject: (context, { planId }) => lockPlan(context, planId),
  may: (_actor, { state }) => (state === 'draft' ? yes : noBecause(programmeProblem('plan.not-draft'))),
  run: async ({ db, newId, record }, plan, { planId, version: rendered, objectives: words }) => {
    if (rendered !== plan.version) throw platformProblem('changed-meanwhile');
    const { objectives, wrong } = objectivesIn(words);
    if (wrong !== undefined)
      throw programmeProblem('objectives.unreadable', {}, { objectives: [`Dòng chưa đúng: ${wrong.slice(0, 80)}`] });
    await db.deleteFrom('programme.objective').where('planId', '=', planId).execute();
    if (objectives.length > 0)
      await db
        .insertInto('programme.objective')
        .values(objectives.map((objective, rank) => ({ ...objective, id: newId(), planId, rank })))
        .execute();
    await db.updateTable('programme.plan').set({ version: sql`version + 1` }).where('id', '=', planId).execute();
    record({ subject: { kind: 'plan', id: planId }, unitId: plan.unitId, details: { objectives: objectives.length } });
    return { year: plan.year };
  },
});
