import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { projectRoot } from '#platform/project-root.ts';
import type { HolidaySeed } from '#standards/vietnam/holidays.ts';

/** Writes the first days off from `seeds/holidays` (Điều 112 Bộ luật Lao động 2019). A table with rows is left alone. */
export const loadHolidays = defineCommand({
  name: 'holidays.load',
  roles: ['system'],
  input: z.strictObject({}),
  subject: async ({ db }) => db.selectFrom('regulation.holiday').select('id').limit(1).executeTakeFirst(),
  may: () => yes,
  run: async ({ db, newId, record }, present) => {
    const text = await readFile(join(projectRoot, 'seeds/holidays/2026-2028.json'), 'utf8');
    const { holidays } = JSON.parse(text) as HolidaySeed;
    const rows = present
      ? []
      : holidays.map(({ from, to, name, makeUpDays, certainty, active, note }) => ({
          id: newId(),
          fromDay: from,
          toDay: to,
          name,
          makeUpDays,
          certainty,
          active,
          note: note ?? '',
        }));
    if (rows.length > 0) await db.insertInto('regulation.holiday').values(rows).execute();
    record({ subject: { kind: 'holidays', id: '2026-2028' }, unitId: null, details: { rows: rows.length } });
    return { rows: rows.length };
  },
});
