import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { checkbox, version } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { councilStewards, maySteerCouncil } from '../access.ts';
import { leastLevelsWays } from '../rules/council-rules.ts';
import { lockCouncil, refuseWhileSitting } from './locked-council.ts';

/**
 * The settings that QĐ 26/2026/QĐ-TTg leaves to the council's own rules of procedure. Sessions already opened keep
 * the rules they opened with.
 */
export const setCouncilRules = defineCommand({
  name: 'council.set-rules',
  roles: councilStewards,
  input: z.strictObject({
    councilId: z.uuid(),
    version,
    spreadLimit: z.coerce.number().int().min(1).max(100),
    quorumPercent: z.coerce.number().int().min(1).max(100),
    chairMustAttend: checkbox,
    interestsBeforeOpening: checkbox,
    leastLevelsBy: z.enum(leastLevelsWays),
  }),
  subject: (context, input) => lockCouncil(context, input.councilId),
  may: (actor, council) => maySteerCouncil(actor, council.unitId),
  run: async (context, council, { councilId, version: seen, ...rules }) => {
    if (council.version !== seen) throw platformProblem('changed-meanwhile');
    await refuseWhileSitting(context, councilId);
    await context.db
      .updateTable('scoring.council')
      .set({ ...rules, version: sql`version + 1` })
      .where('id', '=', councilId)
      .execute();
    context.record({ subject: { kind: 'council', id: councilId }, unitId: council.unitId, details: rules });
    return { councilId };
  },
});
