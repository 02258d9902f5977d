import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { lockImport } from './lock-import.ts';

/** Notes why a file could not be read or loaded, as a sentence for the person who brought it. Nothing was loaded. */
export const failImport = defineCommand({
  name: 'import.fail',
  roles: ['system'],
  input: z.strictObject({ importId: z.uuid(), refusal: requiredText(500), row: z.number().int().min(1).optional() }),
  subject: (context, { importId }) => lockImport(context, importId, ['reading', 'loading']),
  may: () => yes,
  run: async ({ db, now, record }, run, { refusal, row }) => {
    await db
      .updateTable('registry.importRun')
      .set({ state: 'failed', refusal, refusedRow: row ?? null, endedAt: now })
      .where('id', '=', run.id)
      .execute();
    record({ subject: { kind: 'import', id: run.id }, unitId: run.unitId, details: { row: row ?? null } });
    return {};
  },
});
