import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import type { Reader } from '#platform/db.server.ts';
import { checkbox, localDate, requiredText } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { councilStewards, maySteerCouncil } from '../access.ts';
import { scoringProblem } from '../problems.ts';

/** Writes down the council that a decision set up (Điều 7 QĐ 26/2026/QĐ-TTg). Members are appointed afterwards. */
export const establishCouncil = defineCommand({
  name: 'council.establish',
  roles: councilStewards,
  input: z.strictObject({
    unitId: requiredText(40),
    name: requiredText(200),
    decisionNumber: requiredText(60),
    decisionDate: localDate,
    /** The decision's own paper, where it was issued in this system. */
    decisionPaperId: z.uuid().optional(),
    /** First and last day of the term; without the first, the decision's own day; without the last, until another decision. */
    validFrom: localDate.optional(),
    validTo: localDate.optional(),
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
    const validFrom = input.validFrom ?? input.decisionDate;
    if (input.validTo !== undefined && input.validTo < validFrom)
      throw scoringProblem('council.term-in-order', {}, { validTo: ['Ngày cuối phải sau ngày đầu.'] });
    if (input.decisionPaperId) await refuseForeignPaper(db, unitId, input.decisionPaperId);
    await db
      .insertInto('scoring.council')
      .values({ ...input, validFrom, id, unitId, createdAt: now })
      .execute();
    record({ subject: { kind: 'council', id }, unitId, details: { decisionNumber: input.decisionNumber } });
    return { id };
  },
});

/** Only a paper that the unit itself issued can be the decision. */
export async function refuseForeignPaper(db: Reader, unitId: string, paperId: string): Promise<void> {
  const paper = await db
    .selectFrom('documents.paper')
    .select('id')
    .where('id', '=', paperId)
    .where('unitId', '=', unitId)
    .where('state', '=', 'issued')
    .executeTakeFirst();
  if (!paper)
    throw scoringProblem('council.paper-not-issued', {}, { decisionPaperId: ['Chọn một văn bản đã phát hành.'] });
}
