import { paperFilter } from '#modules/documents/queries/paper-list.ts';
import { workingCalendar } from '#standards/vietnam/working-days.ts';
import { ask } from '../question.ts';

const papers = () => [paperFilter(new URLSearchParams())];
const noFilter = () => [{ words: '', page: 1 }];

export const questions = [
  ask('documents/authorisationList', 'leader', (_world, now) => [now]),
  ask('documents/documentWork', 'clerk', () => [workingCalendar([])]),
  ask('documents/incomingFile', 'office', ({ ids }) => [ids.incomingId]),
  ask('documents/incomingForViewer', 'office', ({ ids }) => [ids.incomingId]),
  ask('documents/incomingList', 'office', noFilter),
  ask('documents/incomingTable', 'office', noFilter),
  ask('documents/paperFile', 'office', ({ ids }) => [ids.paperFileId]),
  ask('documents/paperForViewer', 'office', ({ ids }, now) => [{ paperId: ids.paperIssuedId, now }]),
  ask('documents/paperList', 'office', papers),
  ask('documents/paperTable', 'office', papers),
  ask('documents/registerPage', 'clerk', () => [2026]),
];

/** With the reason why there is nothing of a ward's to tell. */
export const aboutNothing: Record<string, string> = {
  'documents/visiblePapers': 'a condition, tried by the queries that use it',
  'documents/ofOwnUnit': 'a condition, tried by the queries that use it',
};
