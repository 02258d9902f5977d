import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { documentRoles, mayCountersign } from '../access.ts';
import { changePaper } from './change-paper.ts';
import { lockPaper } from './lock-paper.ts';

/**
 * The secretary's signature on minutes, before the chair's (mẫu biên bản, Phụ lục III Nghị định 30/2020/NĐ-CP): by the one who
 * was asked to, else by who drafted them. The paper waits on for the chair.
 */
export const countersignPaper = defineCommand({
  name: 'paper.countersign',
  roles: documentRoles['paper.countersign'],
  input: z.strictObject({ paperId: z.uuid() }),
  subject: (context, { paperId }) => lockPaper(context, paperId),
  may: (actor, paper) => mayCountersign(actor, paper),
  run: (context, paper) => {
    const { actor, now } = context;
    const signedBy = actor.kind === 'person' ? actor.personId : (paper.secondSignerId ?? paper.draftedBy);
    return changePaper(context, paper, 'paper.countersign', { secondSignedAt: now, secondSignedBy: signedBy });
  },
});
