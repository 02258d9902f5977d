import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { forgetFiles } from '#platform/files/forget-files.ts';
import { exportHours, importDays } from '../rules/export-book.ts';

/**
 * Forgets made files after a day and imports after a week, with everything that was read from them: both hold personal
 * data that the register has anyway. The events stay.
 */
export const forgetRuns = defineCommand({
  name: 'runs.forget',
  roles: ['system'],
  input: z.strictObject({}),
  subject: async () => ({}),
  may: () => yes,
  run: async (context) => {
    const { db, now, record } = context;
    const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
    const exports = await db
      .deleteFrom('registry.exportRun')
      .where('createdAt', '<', hoursAgo(exportHours))
      .returning(['id', 'fileId'])
      .execute();
    const imports = await db
      .deleteFrom('registry.importRun')
      .where('createdAt', '<', hoursAgo(importDays * 24))
      .where('state', '!=', 'loading')
      .returning(['id', 'fileId'])
      .execute();
    const gone = [...exports, ...imports];
    if (gone.length > 0)
      await db
        .deleteFrom('registry.runProgress')
        .where(
          'runId',
          'in',
          gone.map(({ id }) => id),
        )
        .execute();
    await forgetFiles(
      context,
      gone.flatMap(({ fileId }) => fileId ?? []),
    );
    const counts = { exports: exports.length, imports: imports.length };
    record({ subject: { kind: 'runs', id: 'registry' }, unitId: null, details: counts });
    return counts;
  },
});
