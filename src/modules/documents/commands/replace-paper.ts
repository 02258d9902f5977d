import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { text } from '#platform/input.ts';
import { documentRoles, mayTakeStep } from '../access.ts';
import { changePaper } from './change-paper.ts';
import { lockPaper } from './lock-paper.ts';
import { refuseForeignSuccessor } from './refuse-foreign-successor.ts';

/** Thay thế (khoản 3 Điều 18): the content was wrong or has gone; another paper of the unit stands in its place. */
export const replacePaper = defineCommand({
  name: 'paper.replace',
  roles: documentRoles['paper.replace'],
  input: z.strictObject({ paperId: z.uuid(), byPaperId: z.uuid(), reason: text(1000).default('') }),
  subject: (context, { paperId }) => lockPaper(context, paperId),
  may: (actor, paper) => mayTakeStep(actor, paper, 'paper.replace'),
  run: async (context, paper, { byPaperId, reason }) => {
    await refuseForeignSuccessor(context, paper, byPaperId);
    return changePaper(
      context,
      paper,
      'paper.replace',
      { replacedBy: byPaperId, endedAt: context.now, endReason: reason },
      { byPaperId },
    );
  },
});
