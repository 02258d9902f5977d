import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { badRow, goodRow } from './import-rows.ts';
import { lockImport } from './lock-import.ts';

/** Keeps what the job read from the file: the rows to offer, and what is wrong in the others. */
export const readImport = defineCommand({
  name: 'import.read',
  roles: ['system'],
  input: z.strictObject({ importId: z.uuid(), goodRows: z.array(goodRow), badRows: z.array(badRow) }),
  subject: (context, { importId }) => lockImport(context, importId, ['reading']),
  may: () => yes,
  run: async ({ db, record }, run, { goodRows, badRows }) => {
    const counts = { rowsGood: goodRows.length, rowsBad: new Set(badRows.map(({ row }) => row)).size };
    await db
      .updateTable('registry.importRun')
      .set({ ...counts, state: 'previewed', goodRows: JSON.stringify(goodRows), badRows: JSON.stringify(badRows) })
      .where('id', '=', run.id)
      .execute();
    record({ subject: { kind: 'import', id: run.id }, unitId: run.unitId, details: counts });
    return counts;
  },
});
