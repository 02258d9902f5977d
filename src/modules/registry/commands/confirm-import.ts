import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { listKeepers, mayHandleRun } from '../list-access.ts';
import { registryProblem } from '../problems.ts';
import { lockImport } from './lock-import.ts';

/** Says yes to the preview: a job loads exactly its good rows. */
export const confirmImport = defineCommand({
  name: 'import.confirm',
  roles: listKeepers,
  input: z.strictObject({ importId: z.uuid() }),
  subject: (context, { importId }) => lockImport(context, importId, ['previewed']),
  may: mayHandleRun,
  run: async ({ db, record, enqueue }, run) => {
    if (run.rowsGood === 0) throw registryProblem('import.nothing-good');
    await db.updateTable('registry.importRun').set({ state: 'loading' }).where('id', '=', run.id).execute();
    await enqueue({ task: 'registry.load-import', payload: { importId: run.id } });
    record({ subject: { kind: 'import', id: run.id }, unitId: run.unitId, details: { rows: run.rowsGood } });
    return { id: run.id };
  },
});
