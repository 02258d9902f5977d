import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { listKeepers, mayHandleRun } from '../list-access.ts';
import { lockImport } from './lock-import.ts';

/** Puts a preview away; what it held is forgotten. */
export const discardImport = defineCommand({
  name: 'import.discard',
  roles: listKeepers,
  input: z.strictObject({ importId: z.uuid() }),
  subject: (context, { importId }) => lockImport(context, importId, ['previewed', 'failed']),
  may: mayHandleRun,
  run: async ({ db, now, record }, run) => {
    await db
      .updateTable('registry.importRun')
      .set({ state: 'discarded', goodRows: '[]', badRows: '[]', endedAt: now })
      .where('id', '=', run.id)
      .execute();
    record({ subject: { kind: 'import', id: run.id }, unitId: run.unitId });
    return { id: run.id };
  },
});
