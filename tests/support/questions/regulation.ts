import { ask } from '../question.ts';

export const questions = [ask('regulation/unitModePage', 'leader', (_world, now) => [now])];

/** With the reason why there is nothing of a ward's to tell. */
export const aboutNothing: Record<string, string> = {
  'regulation/isHighestAdministrator': 'whether the viewer administers what holds for every unit',
};
