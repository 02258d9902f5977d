import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { receivedFile } from '#platform/files/receive-upload.ts';
import { recordFile } from '#platform/files/record-file.ts';
import { requiredText } from '#platform/input.ts';
import { documentRoles, mayTakeStep } from '../access.ts';
import { changePaper } from './change-paper.ts';
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
    const { db, actor, now, newId } = context;
    const fileId = await recordFile(context, file, paper.unitId);
    await db
      .insertInto('documents.paperFile')
      .values({
        id: newId(),
        paperId: paper.id,
        fileId,
        purpose: 'attachment',
        title,
        attachedBy: actor.kind === 'person' ? actor.personId : null,
        attachedAt: now,
      })
      .execute();
    return changePaper(context, paper, 'paper.attach-annex', {}, { fileId, sha256: file.sha256 });
  },
});
