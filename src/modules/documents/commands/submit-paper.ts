import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { documentRoles, maySubmit } from '../access.ts';
import { rowsOfPaper } from '../queries/rows-of-paper.ts';
import { missingParts } from '../rules/completeness.ts';
import { refuseWithoutLeave } from '../template-leaves.ts';
import { changePaper } from './change-paper.ts';
import { lockPaper } from './lock-paper.ts';

/** Shows a whole draft to the signer (trình ký). The refusal names what is missing. */
export const submitPaper = defineCommand({
  name: 'paper.submit',
  roles: documentRoles['paper.submit'],
  input: z.strictObject({ paperId: z.uuid() }),
  subject: async (context, { paperId }) => {
    const paper = await lockPaper(context, paperId);
    const rows = await rowsOfPaper(context.db, paperId);
    return { ...paper, grounds: rows.grounds, missing: missingParts({ ...paper, ...rows }) };
  },
  may: (actor, paper, now) => maySubmit(actor, paper, now),
  run: async (context, paper) => {
    await refuseWithoutLeave(context.db, paper, today(context.now));
    return changePaper(context, paper, 'paper.submit', { submittedAt: context.now, returnReason: '' });
  },
});
