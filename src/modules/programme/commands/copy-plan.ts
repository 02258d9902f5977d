import { z } from 'zod';
import { noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { programmeRoles } from '../access.ts';
import { programmeProblem } from '../problems.ts';
import { yearsLater } from '../rules/following-year.ts';
import { planContent } from '../rules/plan-content.ts';
import { insertPlan } from './insert-plan.ts';
import { lockPlan } from './lock-plan.ts';

/**
 * Begins another year's plan as a copy: sections, objectives, indicators and tasks with their parties, days moved by as
 * many years. Persons, progress, lists of names and conclusions of meetings stay behind. Gives its id and year.
 */
export const copyPlan = defineCommand({
  name: 'plan.copy',
  roles: programmeRoles['plan.copy'],
  input: z.strictObject({ planId: z.uuid(), year: z.coerce.number().int().min(2000).max(2100) }),
  subject: async (context, { planId, year }) => {
    const plan = await lockPlan(context, planId);
    const taken = await context.db
      .selectFrom('programme.plan')
      .select('id')
      .where('unitId', '=', plan.unitId)
      .where('year', '=', year)
      .executeTakeFirst();
    return { plan, taken: taken !== undefined };
  },
  may: (_actor, { taken }) => (taken ? noBecause(programmeProblem('plan.year-taken')) : yes),
  run: async (context, { plan }, { year }) => {
    const content = await contentOf(context.db, plan, year - plan.year);
    const id = await insertPlan(
      context,
      { unitId: plan.unitId, year, basis: plan.basis, state: 'draft', copiedFrom: plan.id, sample: plan.sample },
      content,
    );
    context.record({
      subject: { kind: 'plan', id },
      unitId: plan.unitId,
      details: { copiedFrom: plan.id, year, tasks: content.tasks.length },
    });
    return { id, year };
  },
});

async function contentOf(
  db: Parameters<typeof insertPlan>[0]['db'],
  plan: { id: string; title: string; year: number },
  years: number,
) {
  const [sections, objectives, indicators, tasks] = await Promise.all([
    db.selectFrom('programme.section').selectAll().where('planId', '=', plan.id).orderBy('rank').execute(),
    db.selectFrom('programme.objective').selectAll().where('planId', '=', plan.id).orderBy('rank').execute(),
    db
      .selectFrom('programme.indicator')
      .selectAll()
      .where('planId', '=', plan.id)
      .where('retiredAt', 'is', null)
      .orderBy('rank')
      .execute(),
    db
      .selectFrom('programme.task as task')
      .leftJoin('programme.task as main', 'main.id', 'task.sameAs')
      .leftJoin('programme.meetingConclusion as conclusion', 'conclusion.taskId', 'task.id')
      .selectAll('task')
      .select('main.code as mainCode')
      .where('task.planId', '=', plan.id)
      .where('conclusion.id', 'is', null)
      .orderBy('task.rank')
      .execute(),
  ]);
  const orNone = <T>(value: T | null) => value ?? undefined;
  return planContent.parse({
    title: plan.title.replaceAll(String(plan.year), String(plan.year + years)),
    sections: sections.map(({ code, title }) => ({ code, title })),
    objectives: objectives.map(({ code, text }) => ({ code, text })),
    indicators: indicators.map(({ section, name, kind, least, most, measure, listWords, howCounted }) => ({
      ...{ section, name, kind, least, measure, listWords, howCounted },
      most: orNone(most),
    })),
    tasks: tasks.map((task) => ({
      section: task.section,
      position: task.position,
      code: task.code,
      text: task.text,
      lead: orNone(task.lead),
      cooperating: task.cooperating,
      dueOn: task.dueOn === null ? undefined : yearsLater(task.dueOn, years),
      dueWords: task.dueWords,
      rhythm: orNone(task.rhythm),
      // A new year's monthly work begins in January.
      rhythmFrom: task.rhythmFrom === null ? undefined : `${plan.year + years}-01`,
      output: task.output,
      sameAs: orNone(task.mainCode),
    })),
  });
}
