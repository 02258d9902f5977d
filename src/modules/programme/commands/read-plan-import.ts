import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { programmeRoles } from '../access.ts';
import { programmeProblem } from '../problems.ts';
import { planIndicator, planObjective, planTask } from '../rules/plan-content.ts';
import { ownWard } from './own-ward.ts';

const faultyRow = z.strictObject({ number: z.int(), fault: z.string().max(40), said: z.string().max(100) });

/** Keeps what was read from a sheet, for a preview: rows that can be loaded and rows that cannot. Gives its id. */
export const readPlanImport = defineCommand({
  name: 'plan-import.read',
  roles: programmeRoles['plan-import.read'],
  input: z.strictObject({
    year: z.coerce.number().int().min(2000).max(2100),
    title: requiredText(500),
    fileName: z.string().min(1).max(200),
    sections: z.array(z.strictObject({ code: z.string(), title: z.string() })).max(300),
    objectives: z.array(planObjective).max(300).default([]),
    indicators: z.array(planIndicator).max(300).default([]),
    tasks: z.array(planTask).max(2000),
    faults: z.array(faultyRow).max(2000),
    unitId: z.string().max(40).optional(),
  }),
  subject: (context, { unitId }) => ownWard(context, unitId),
  may: () => yes,
  run: async ({ db, actor, now, newId, record }, unit, { faults, year, title, fileName, ...read }) => {
    const { sections, objectives, indicators, tasks } = read;
    if (tasks.length === 0 && faults.length === 0) throw programmeProblem('plan-import.empty');
    const id = newId();
    await db
      .insertInto('programme.planImport')
      .values({
        ...{ id, year, title, fileName },
        unitId: unit.id,
        content: JSON.stringify({ sections, objectives, indicators, tasks }),
        faults: JSON.stringify(faults),
        readBy: actor.kind === 'person' ? actor.personId : null,
        readAt: now,
      })
      .execute();
    record({
      subject: { kind: 'plan-import', id },
      unitId: unit.id,
      details: { year, rows: tasks.length + objectives.length + indicators.length, faults: faults.length },
    });
    return { id };
  },
});
