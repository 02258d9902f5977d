import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { lockExport } from './lock-export.ts';

/** Notes why a file could not be made, as a sentence for the person who asked. */
export const failExport = defineCommand({
  name: 'export.fail',
  roles: ['system'],
  input: z.strictObject({ exportId: z.uuid(), refusal: requiredText(500) }),
  subject: (context, { exportId }) => lockExport(context, exportId),
  may: () => yes,
  run: async ({ db, now, record }, run, { refusal }) => {
    await db
      .updateTable('registry.exportRun')
      .set({ state: 'failed', refusal, endedAt: now })
      .where('id', '=', run.id)
      .execute();
    record({ subject: { kind: 'export', id: run.id }, unitId: run.unitId });
    return {};
  },
});
