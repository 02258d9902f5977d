import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { receivedFile } from '#platform/files/receive-upload.ts';
import { recordFile } from '#platform/files/record-file.ts';
import { listKeepers, personActing } from '../list-access.ts';
import { listFieldSentences } from '../list-messages.vi.ts';
import { registryProblem } from '../problems.ts';

/** Takes in an .xlsx of producers; a job reads it. Nothing enters the register before its preview was confirmed. */
export const uploadImport = defineCommand({
  name: 'import.upload',
  roles: listKeepers,
  input: z.strictObject({ file: receivedFile }),
  subject: async ({ actor }) => personActing(actor),
  may: () => yes,
  run: async (context, { personId, grant }, { file }) => {
    const { db, now, newId, record, enqueue } = context;
    if (!file.mediaType.endsWith('spreadsheetml.sheet') || file.size > largestFile)
      throw registryProblem('import.unreadable', {}, { file: [listFieldSentences.spreadsheet] });
    const id = newId();
    const fileId = await recordFile(context, file, grant.unitId);
    await db
      .insertInto('registry.importRun')
      .values({
        id,
        unitId: grant.unitId,
        askedBy: personId,
        grantId: grant.id,
        fileId,
        state: 'reading',
        createdAt: now,
      })
      .execute();
    await enqueue({ task: 'registry.read-import', payload: { importId: id } });
    record({ subject: { kind: 'import', id }, unitId: grant.unitId, details: { fileId, sha256: file.sha256 } });
    return { id };
  },
});

/** Bytes: 5,000 rows of producers fill less than one megabyte. */
const largestFile = 10 * 1024 * 1024;
