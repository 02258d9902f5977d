import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { receivedFile } from '#platform/files/receive-upload.ts';
import { text } from '#platform/input.ts';
import { documentRoles, mayTakeStep } from '../access.ts';
import { changePaper } from './change-paper.ts';
import { keepPaperFile } from './keep-paper-file.ts';
import { lockPaper } from './lock-paper.ts';

/** Keeps the signed sheet (scanned) or the digitally signed file with its paper; a later one stands beside the first. */
export const attachScan = defineCommand({
  name: 'paper.attach-scan',
  roles: documentRoles['paper.attach-scan'],
  input: z.strictObject({ paperId: z.uuid(), file: receivedFile, title: text(200).default('') }),
  subject: (context, { paperId }) => lockPaper(context, paperId),
  may: (actor, paper) => mayTakeStep(actor, paper, 'paper.attach-scan'),
  run: async (context, paper, { file, title }) => {
    const kept = await keepPaperFile(context, paper, { file, title: title || file.name, purpose: 'signed' });
    return changePaper(context, paper, 'paper.attach-scan', {}, kept);
  },
});
