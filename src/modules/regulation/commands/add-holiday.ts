import { defineCommand } from '#platform/command.ts';
import { checkbox } from '#platform/input.ts';
import { mayKeepLaw, regulationRoles } from '../access.ts';
import { holidayColumns, holidayFields } from './holiday-fields.ts';
import { lawKeeper } from './law-keeper.ts';

/** One more row of the calendar: days off, with the weekend days worked instead of swapped ones. Gives its id. */
export const addHoliday = defineCommand({
  name: 'holiday.add',
  roles: regulationRoles['holiday.add'],
  input: holidayFields.extend({ active: checkbox }),
  subject: (context) => lawKeeper(context),
  may: (actor, keeper) => mayKeepLaw(actor, keeper),
  run: async ({ db, newId, record }, _keeper, { active, ...fields }) => {
    const id = newId();
    await db
      .insertInto('regulation.holiday')
      .values({ id, active, ...holidayColumns(fields) })
      .execute();
    record({
      subject: { kind: 'holiday', id },
      unitId: null,
      details: { from: fields.from, to: fields.to, makeUpDays: fields.makeUpDays, active },
    });
    return { id };
  },
});
