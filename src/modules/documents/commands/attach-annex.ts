import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { receivedFile } from '#platform/files/receive-upload.ts';
import { requiredText } from '#platform/input.ts';
import { documentRoles, mayTakeStep } from '../access.ts';
import { changePaper } from './change-paper.ts';
import { keepPaperFile } from './keep-paper-file.ts';
import { lockPaper } from './lock-paper.ts';

/**
 * Puts a file with a draft that goes out together with it, such as a table as .xlsx; each title once
 * (`paper.annex-there`). Signed and numbered, the paper keeps it.
 */
export const attachAnnex = defineCommand({
  name: 'paper.attach-annex',
  roles: documentRoles['paper.attach-annex'],
  input: z.strictObject({ paperId: z.uuid(), file: receivedFile, title: requiredText(200) }),
  subject: (context, { paperId }) => lockPaper(context, paperId),
  may: (actor, paper) => mayTakeStep(actor, paper, 'paper.attach-annex'),
  run: async (context, paper, { file, title }) => {
    const kept = await keepPaperFile(context, paper, { file, title, purpose: 'attachment' });
    return changePaper(context, paper, 'paper.attach-annex', {}, kept);
  },
});
