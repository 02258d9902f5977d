import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { documentRoles, mayTakeStep } from '../access.ts';
import { changePaper } from './change-paper.ts';
import { lockPaper } from './lock-paper.ts';

/** Gives a submitted paper back to those who drafted it, with what has to be mended. */
export const returnPaper = defineCommand({
  name: 'paper.return',
  roles: documentRoles['paper.return'],
  input: z.strictObject({ paperId: z.uuid(), reason: requiredText(1000) }),
  subject: (context, { paperId }) => lockPaper(context, paperId),
  may: (actor, paper) => mayTakeStep(actor, paper, 'paper.return'),
  run: (context, paper, { reason }) =>
    changePaper(context, paper, 'paper.return', {
      ...{ returnReason: reason, submittedAt: null },
      // What is mended is signed anew.
      ...{ secondSignedAt: null, secondSignedBy: null },
    }),
});
