import type { Reader } from '#platform/db.server.ts';
import type { Holiday } from '#standards/vietnam/holidays.ts';
import { type WorkingCalendar, workingCalendar } from '#standards/vietnam/working-days.ts';

/** A row of the calendar with what its form needs. */
export interface HolidayRow extends Holiday {
  note: string;
  id: string;
  instrument: string;
  version: number;
}

/** Every row of the calendar of days off, by day; switched-off rows too. The calendar is public: no viewer. */
export async function holidayList(db: Reader): Promise<HolidayRow[]> {
  const rows = await db
    .selectFrom('regulation.holiday')
    .select([
      'id',
      'fromDay as from',
      'toDay as to',
      'name',
      'makeUpDays',
      'certainty',
      'active',
      'instrument',
      'note',
      'version',
    ])
    .orderBy('fromDay')
    .orderBy('name')
    .execute();
  return rows.map((row) => ({ ...row, certainty: row.certainty as Holiday['certainty'] }));
}

/** The days off and swapped days on which deadlines in working days are counted now. */
export const workingCalendarOf = async (db: Reader): Promise<WorkingCalendar> => workingCalendar(await holidayList(db));
