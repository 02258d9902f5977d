import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { receivedFile } from '#platform/files/receive-upload.ts';
import { recordFile } from '#platform/files/record-file.ts';
import { lockExport } from './lock-export.ts';

/** The file is made and waits for its asker. */
export const finishExport = defineCommand({
  name: 'export.finish',
  roles: ['system'],
  input: z.strictObject({ exportId: z.uuid(), file: receivedFile, rows: z.number().int().min(0) }),
  subject: (context, { exportId }) => lockExport(context, exportId),
  may: () => yes,
  run: async (context, run, { file, rows }) => {
    const fileId = await recordFile(context, file, run.unitId);
    await context.db
      .updateTable('registry.exportRun')
      .set({ state: 'done', fileId, rowsWritten: rows, endedAt: context.now })
      .where('id', '=', run.id)
      .execute();
    context.record({ subject: { kind: 'export', id: run.id }, unitId: run.unitId, details: { fileId, rows } });
    return { fileId };
  },
});
