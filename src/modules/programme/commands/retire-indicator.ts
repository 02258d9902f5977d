import { sql } from 'kysely';
import { z } from 'zod';
import { noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { programmeRoles } from '../access.ts';
import { programmeProblem } from '../problems.ts';
import { lockIndicator } from './lock-indicator.ts';

/** Takes an indicator out of the plan's figures; its list and history stay to be read. */
export const retireIndicator = defineCommand({
  name: 'indicator.retire',
  roles: programmeRoles['indicator.retire'],
  input: z.strictObject({ indicatorId: z.uuid() }),
  subject: (context, { indicatorId }) => lockIndicator(context, indicatorId),
  may: (_actor, { retiredAt }) => (retiredAt === null ? yes : noBecause(programmeProblem('indicator.retired'))),
  run: async ({ db, now, record }, indicator) => {
    await db
      .updateTable('programme.indicator')
      .set({ retiredAt: now, version: sql`version + 1` })
      .where('id', '=', indicator.id)
      .execute();
    record({ subject: { kind: 'indicator', id: indicator.id }, unitId: indicator.unitId });
    return { id: indicator.id };
  },
});
