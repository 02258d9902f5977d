import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { checkbox, version } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { mayKeepLaw, regulationRoles } from '../access.ts';
import { lockHoliday } from './holiday-fields.ts';

/** Has a row of the calendar count, or count no longer. Rows are kept: deadlines were counted on them. */
export const switchHoliday = defineCommand({
  name: 'holiday.switch',
  roles: regulationRoles['holiday.switch'],
  input: z.strictObject({ holidayId: z.uuid(), version, active: checkbox }),
  subject: (context, { holidayId }) => lockHoliday(context, holidayId),
  may: (actor, row) => mayKeepLaw(actor, row),
  run: async ({ db, record }, row, { version: seen, active }) => {
    if (row.version !== seen) throw platformProblem('changed-meanwhile');
    await db
      .updateTable('regulation.holiday')
      .set({ active, version: seen + 1 })
      .where('id', '=', row.id)
      .execute();
    record({ subject: { kind: 'holiday', id: row.id }, unitId: null, details: { active } });
    return { active };
  },
});
