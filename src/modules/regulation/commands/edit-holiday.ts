import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { version } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { mayKeepLaw, regulationRoles } from '../access.ts';
import { holidayColumns, holidayFields, lockHoliday } from './holiday-fields.ts';

/** Writes a row of the calendar anew; deadlines counted from now on follow it. Gives the new version. */
export const editHoliday = defineCommand({
  name: 'holiday.edit',
  roles: regulationRoles['holiday.edit'],
  input: holidayFields.extend({ holidayId: z.uuid(), version }),
  subject: (context, { holidayId }) => lockHoliday(context, holidayId),
  may: (actor, row) => mayKeepLaw(actor, row),
  run: async ({ db, record }, row, { holidayId, version: seen, ...fields }) => {
    if (row.version !== seen) throw platformProblem('changed-meanwhile');
    await db
      .updateTable('regulation.holiday')
      .set({ ...holidayColumns(fields), version: seen + 1 })
      .where('id', '=', holidayId)
      .execute();
    record({
      subject: { kind: 'holiday', id: holidayId },
      unitId: null,
      details: { from: fields.from, to: fields.to, makeUpDays: fields.makeUpDays },
    });
    return { version: seen + 1 };
  },
});
