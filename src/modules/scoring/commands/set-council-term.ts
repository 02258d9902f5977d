import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { localDate, requiredText, version } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { councilStewards, maySteerCouncil } from '../access.ts';
import { scoringProblem } from '../problems.ts';
import { refuseForeignPaper } from './establish-council.ts';
import { lockCouncil, refuseWhileSitting } from './locked-council.ts';

/** Another decision, or another term of the same: what the council stands on. Closed sessions keep what they printed. */
export const setCouncilTerm = defineCommand({
  name: 'council.set-term',
  roles: councilStewards,
  input: z.strictObject({
    councilId: z.uuid(),
    version,
    decisionNumber: requiredText(60),
    decisionDate: localDate,
    decisionPaperId: z.uuid().optional(),
    validFrom: localDate,
    validTo: localDate.optional(),
  }),
  subject: (context, input) => lockCouncil(context, input.councilId),
  may: (actor, council) => maySteerCouncil(actor, council.unitId),
  run: async (context, council, { councilId, version: seen, validTo, decisionPaperId, ...term }) => {
    if (council.version !== seen) throw platformProblem('changed-meanwhile');
    await refuseWhileSitting(context, councilId);
    if (validTo !== undefined && validTo < term.validFrom)
      throw scoringProblem('council.term-in-order', {}, { validTo: ['Ngày cuối phải sau ngày đầu.'] });
    if (decisionPaperId) await refuseForeignPaper(context.db, council.unitId, decisionPaperId);
    await context.db
      .updateTable('scoring.council')
      .set({ ...term, validTo: validTo ?? null, decisionPaperId: decisionPaperId ?? null, version: sql`version + 1` })
      .where('id', '=', councilId)
      .execute();
    context.record({
      subject: { kind: 'council', id: councilId },
      unitId: council.unitId,
      details: { decisionNumber: term.decisionNumber, validFrom: term.validFrom, validTo: validTo ?? null },
    });
    return { councilId };
  },
});
