import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { checkbox, localDate, requiredText } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { councilStewards, maySteerCouncil } from '../access.ts';

/** Writes down the council that a decision set up (Điều 7 QĐ 26/2026/QĐ-TTg). Members are appointed afterwards. */
export const establishCouncil = defineCommand({
  name: 'council.establish',
  roles: councilStewards,
  input: z.strictObject({
    unitId: requiredText(40),
    name: requiredText(200),
    decisionNumber: requiredText(60),
    decisionDate: localDate,
    sample: checkbox,
  }),
  subject: async ({ db, actor }, { unitId }) => {
    const unit = await db
      .selectFrom('identity.unit')
      .select('id')
      .where('id', '=', unitId)
      .where('kind', 'in', ['commune', 'province', 'central'])
      .executeTakeFirst();
    // Another unit's council is not this actor's to know about.
    if (!unit || (actor.kind === 'person' && actor.grant.unitId !== unitId)) throw platformProblem('not-found');
    return { unitId: unit.id };
  },
  may: (actor, { unitId }) => maySteerCouncil(actor, unitId),
  run: async ({ db, now, newId, record }, { unitId }, input) => {
    const id = newId();
    await db
      .insertInto('scoring.council')
      .values({ ...input, id, unitId, createdAt: now })
      .execute();
    record({ subject: { kind: 'council', id }, unitId, details: { decisionNumber: input.decisionNumber } });
    return { id };
  },
});
