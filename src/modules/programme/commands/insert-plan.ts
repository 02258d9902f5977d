import type { Insertable } from 'kysely';
import type { CommandContext } from '#platform/command.ts';
import type { ProgrammePlan } from '#platform/schema.generated.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import type { PlanContent, PlanTask } from '../rules/plan-content.ts';

type PlanHead = Omit<Insertable<ProgrammePlan>, 'id' | 'title' | 'createdAt'>;

/**
 * Writes a plan with its sections, objectives, indicators and tasks; part of the commands that make one. Throws where a
 * task is the same as one that is not there or is itself a second telling. Gives the plan's id.
 */
export async function insertPlan(context: CommandContext, head: PlanHead, content: PlanContent): Promise<string> {
  const { db, now, newId } = context;
  const id = newId();
  await db
    .insertInto('programme.plan')
    .values({ ...head, id, title: content.title, createdAt: now })
    .execute();
  const { sections, objectives, indicators, tasks } = content;
  if (sections.length > 0)
    await db
      .insertInto('programme.section')
      .values(sections.map((section, rank) => ({ ...section, planId: id, rank })))
      .execute();
  if (objectives.length > 0)
    await db
      .insertInto('programme.objective')
      .values(objectives.map((objective, rank) => ({ ...objective, id: newId(), planId: id, rank })))
      .execute();
  if (indicators.length > 0)
    await db
      .insertInto('programme.indicator')
      .values(indicators.map((indicator, rank) => ({ ...indicator, id: newId(), planId: id, rank })))
      .execute();
  await insertTasks(context, { planId: id, sample: head.sample === true }, tasks);
  return id;
}

async function insertTasks(
  { db, newId }: CommandContext,
  plan: { planId: string; sample: boolean },
  tasks: readonly PlanTask[],
): Promise<void> {
  const ids = new Map(tasks.map((task) => [task.code, newId()]));
  const seconds = new Set(tasks.flatMap((task) => (task.sameAs === undefined ? [] : [task.code])));
  const rows = tasks.map(({ sameAs, ...task }, rank) => {
    const main = sameAs === undefined ? null : ids.get(sameAs);
    if (main === undefined || (sameAs !== undefined && seconds.has(sameAs)))
      throw new Error(`Task ${task.code} is the same as ${sameAs}, which is not there or not the first`);
    return {
      ...task,
      ...plan,
      id: ids.get(task.code) as string,
      rank,
      sameAs: main,
      searchKey: foldVietnamese(`${task.code} ${task.text}`),
    };
  });
  // First tellings before second ones, whose foreign key points to them.
  for (const part of [rows.filter((row) => row.sameAs === null), rows.filter((row) => row.sameAs !== null)])
    if (part.length > 0) await db.insertInto('programme.task').values(part).execute();
}
