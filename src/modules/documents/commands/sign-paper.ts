import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { documentRoles, maySign } from '../access.ts';
import { rowsOfPaper } from '../queries/rows-of-paper.ts';
import { refuseWithoutLeave } from '../template-leaves.ts';
import { changePaper } from './change-paper.ts';
import { lockPaper } from './lock-paper.ts';

/**
 * Says that the paper is approved and signed (Điều 13 Nghị định 30/2020/NĐ-CP), by the one who was asked to. The signed
 * sheet or the digitally signed file is attached afterwards; the software holds no signing key.
 */
export const signPaper = defineCommand({
  name: 'paper.sign',
  roles: documentRoles['paper.sign'],
  input: z.strictObject({ paperId: z.uuid() }),
  subject: (context, { paperId }) => lockPaper(context, paperId),
  may: (actor, paper, now) => maySign(actor, paper, now),
  run: async (context, paper) => {
    const { db, actor, now } = context;
    await refuseWithoutLeave(db, { ...paper, ...(await rowsOfPaper(db, paper.id)) }, today(now));
    return changePaper(
      context,
      paper,
      'paper.sign',
      { signedAt: now, signedBy: actor.kind === 'person' ? actor.personId : paper.signerId },
      { capacity: paper.capacity, authorisationId: paper.authorisationId },
    );
  },
});
