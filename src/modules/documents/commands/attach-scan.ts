import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { receivedFile } from '#platform/files/receive-upload.ts';
import { recordFile } from '#platform/files/record-file.ts';
import { text } from '#platform/input.ts';
import { documentRoles, mayTakeStep } from '../access.ts';
import { changePaper } from './change-paper.ts';
import { lockPaper } from './lock-paper.ts';

/** Keeps the signed sheet (scanned) or the digitally signed file with its paper; a later one stands beside the first. */
export const attachScan = defineCommand({
  name: 'paper.attach-scan',
  roles: documentRoles['paper.attach-scan'],
  input: z.strictObject({ paperId: z.uuid(), file: receivedFile, title: text(200).default('') }),
  subject: (context, { paperId }) => lockPaper(context, paperId),
  may: (actor, paper) => mayTakeStep(actor, paper, 'paper.attach-scan'),
  run: async (context, paper, { file, title }) => {
    const { db, actor, now, newId } = context;
    const fileId = await recordFile(context, file, paper.unitId);
    await db
      .insertInto('documents.paperFile')
      .values({
        id: newId(),
        paperId: paper.id,
        fileId,
        purpose: 'signed',
        title: title || file.name,
        attachedBy: actor.kind === 'person' ? actor.personId : null,
        attachedAt: now,
      })
      .execute();
    return changePaper(context, paper, 'paper.attach-scan', {}, { fileId, sha256: file.sha256 });
  },
});
