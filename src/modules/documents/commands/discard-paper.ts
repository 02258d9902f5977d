import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { documentRoles, mayTakeStep } from '../access.ts';
import { changePaper } from './change-paper.ts';
import { lockPaper } from './lock-paper.ts';

/** Gives a draft up. It can still be read; no number is lost, because it had none. */
export const discardPaper = defineCommand({
  name: 'paper.discard',
  roles: documentRoles['paper.discard'],
  input: z.strictObject({ paperId: z.uuid() }),
  subject: (context, { paperId }) => lockPaper(context, paperId),
  may: (actor, paper) => mayTakeStep(actor, paper, 'paper.discard'),
  run: (context, paper) => changePaper(context, paper, 'paper.discard', { endedAt: context.now }),
});
