import { sql } from 'kysely';
import { z } from 'zod';
import { noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { version } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { programmeRoles } from '../access.ts';
import { programmeProblem } from '../problems.ts';
import { indicatorFields } from './indicator-fields.ts';
import { lockIndicator } from './lock-indicator.ts';
import { refuseImpossibleTarget } from './refuse-impossible-target.ts';

/** Mends an indicator: its words, what is asked, its unit, how it is counted. The list behind it stays. */
export const editIndicator = defineCommand({
  name: 'indicator.edit',
  roles: programmeRoles['indicator.edit'],
  input: z.strictObject({ indicatorId: z.uuid(), version, ...indicatorFields }),
  subject: (context, { indicatorId }) => lockIndicator(context, indicatorId),
  may: (_actor, { retiredAt }) => (retiredAt === null ? yes : noBecause(programmeProblem('indicator.retired'))),
  run: async ({ db, record }, indicator, { indicatorId, version: rendered, most = null, ...words }) => {
    if (rendered !== indicator.version) throw platformProblem('changed-meanwhile');
    refuseImpossibleTarget({ ...words, most });
    const change = { ...words, most };
    await db
      .updateTable('programme.indicator')
      .set({ ...change, version: sql`version + 1` })
      .where('id', '=', indicatorId)
      .execute();
    const fields = (Object.keys(change) as (keyof typeof change)[]).filter((name) => change[name] !== indicator[name]);
    record({ subject: { kind: 'indicator', id: indicatorId }, unitId: indicator.unitId, details: { fields } });
    return { id: indicatorId };
  },
});
