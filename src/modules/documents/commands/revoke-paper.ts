import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { documentRoles, mayTakeStep } from '../access.ts';
import { changePaper } from './change-paper.ts';
import { lockPaper } from './lock-paper.ts';

/** Thu hồi (khoản 4 Điều 18): the paper is called back with the reason. Its number stays used. */
export const revokePaper = defineCommand({
  name: 'paper.revoke',
  roles: documentRoles['paper.revoke'],
  input: z.strictObject({ paperId: z.uuid(), reason: requiredText(1000) }),
  subject: (context, { paperId }) => lockPaper(context, paperId),
  may: (actor, paper) => mayTakeStep(actor, paper, 'paper.revoke'),
  run: (context, paper, { reason }) =>
    changePaper(context, paper, 'paper.revoke', { endedAt: context.now, endReason: reason }),
});
