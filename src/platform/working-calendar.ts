import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#platform/project-root.ts';
import type { Holiday } from '#standards/vietnam/holidays.ts';
import { type WorkingCalendar, workingCalendar } from '#standards/vietnam/working-days.ts';

let calendar: Promise<WorkingCalendar> | undefined;

/** The national holidays of seeds/holidays, read once (Điều 112 Bộ luật Lao động 2019). */
export function workingCalendarOf(): Promise<WorkingCalendar> {
  calendar ??= readFile(join(projectRoot, 'seeds/holidays/2026-2028.json'), 'utf8').then((text) =>
    workingCalendar((JSON.parse(text) as { holidays: Holiday[] }).holidays),
  );
  return calendar;
}
