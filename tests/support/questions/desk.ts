import { workingCalendar } from '#standards/vietnam/working-days.ts';
import { ask } from '../question.ts';

export const questions = [
  ask('desk/workOf', 'office', (_world, now) => [{ now, calendar: workingCalendar([]) }]),
  // A word of the ward's own names; the law's sets, which everybody may find, have it nowhere.
  ask('desk/search', 'office', (_world, now) => [{ words: 'mẫu', now }]),
];

/** With the reason why there is nothing of a ward's to tell. */
export const aboutNothing: Record<string, string> = {
  'desk/shellOf': "the viewer's own name, unit and menu",
};
