import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { documentRoles, mayTakeStep } from '../access.ts';
import { changePaper } from './change-paper.ts';
import { lockPaper } from './lock-paper.ts';
import { refuseForeignSuccessor } from './refuse-foreign-successor.ts';

/**
 * Đính chính (khoản 3 Điều 18 Nghị định 30/2020/NĐ-CP): form or procedure was wrong, the content stands. Notes what was
 * wrong, what it must read, and the unit's công văn that said so, where it is in the register.
 */
export const correctPaper = defineCommand({
  name: 'paper.correct',
  roles: documentRoles['paper.correct'],
  input: z.strictObject({
    paperId: z.uuid(),
    wrong: requiredText(1000),
    instead: requiredText(1000),
    byPaperId: z.uuid().optional(),
  }),
  subject: (context, { paperId }) => lockPaper(context, paperId),
  may: (actor, paper) => mayTakeStep(actor, paper, 'paper.correct'),
  run: async (context, paper, { wrong, instead, byPaperId }) => {
    if (byPaperId !== undefined) await refuseForeignSuccessor(context, paper, byPaperId);
    const { db, actor, now, newId } = context;
    await db
      .insertInto('documents.correction')
      .values({
        id: newId(),
        paperId: paper.id,
        wrong,
        instead,
        byPaperId: byPaperId ?? null,
        correctedBy: actor.kind === 'person' ? actor.personId : null,
        correctedAt: now,
      })
      .execute();
    return changePaper(context, paper, 'paper.correct', {}, { byPaperId: byPaperId ?? null });
  },
});
