import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { perform } from '#platform/command.ts';
import type { Performer } from '#platform/performer.ts';
import { projectRoot } from '#platform/project-root.ts';
import { loadPlan } from './commands/load-plan.ts';
import { planContent } from './rules/plan-content.ts';

/**
 * Loads Kế hoạch 103/KH-UBND of phường Yên Hòa (seeds/programme) through `plan.load`, as the software. A ward that has a
 * plan for that year keeps it. Gives the plan's id, or undefined where there was one.
 */
export async function loadSeedPlan(performer: Performer): Promise<string | undefined> {
  const { unitId, year, number, dated, datedWords, basis, content } = await readSeedPlan();
  const present = await performer.db
    .selectFrom('programme.plan')
    .select('id')
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .executeTakeFirst();
  if (present) return undefined;
  return (await perform(performer, loadPlan, { unitId, year, number, dated, datedWords, basis, content })).id;
}

/** The seed as `plan.load` takes it. Throws where the file is not a plan. */
export async function readSeedPlan() {
  const file = JSON.parse(await readFile(join(projectRoot, 'seeds/programme/ke-hoach-103.json'), 'utf8'));
  const { source: _, unit: unitId, year, number, dated, datedWords, basis, ...content } = file;
  return { unitId, year, number, dated, datedWords, basis, content: planContent.parse(content) };
}
