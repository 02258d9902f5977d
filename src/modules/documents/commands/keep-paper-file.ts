import type { CommandContext } from '#platform/command.ts';
import type { ReceivedFile } from '#platform/files/receive-upload.ts';
import { recordFile } from '#platform/files/record-file.ts';

/** Keeps a file with its paper: the `signed` sheet, or an `attachment` that goes out with it. Gives what the event tells. */
export async function keepPaperFile(
  context: CommandContext,
  paper: { id: string; unitId: string },
  { file, title, purpose }: { file: ReceivedFile; title: string; purpose: 'signed' | 'attachment' },
): Promise<{ fileId: string; sha256: string }> {
  const { db, actor, now, newId } = context;
  const fileId = await recordFile(context, file, paper.unitId);
  await db
    .insertInto('documents.paperFile')
    .values({
      id: newId(),
      paperId: paper.id,
      fileId,
      purpose,
      title,
      attachedBy: actor.kind === 'person' ? actor.personId : null,
      attachedAt: now,
    })
    .execute();
  return { fileId, sha256: file.sha256 };
}
