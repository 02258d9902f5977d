import { ask } from '../question.ts';

const noFilter = { words: '', page: 1 };

export const questions = [
  ask('scoring/adviceForViewer', 'advisory', ({ ids: { advisedDossierId } }, now) => [
    { dossierId: advisedDossierId, now },
  ]),
  ask('scoring/reviewForm', 'expert', ({ ids: { advisedDossierId } }, now) => [{ dossierId: advisedDossierId, now }]),
  ask('scoring/adviceFile', 'advisory', ({ ids: { photoId } }, now) => [{ kind: 'photo', id: photoId, now }]),
  ask('scoring/adviceList', 'expert', (_world, now) => [{ filter: noFilter, now }]),
  ask('scoring/advisoryPaper', 'advisory', ({ ids: { advisedDossierId } }, now) => [
    { dossierId: advisedDossierId, now, paper: { kind: 'report' } },
  ]),
  ask('scoring/printedSheet', 'secretary', ({ ids: { closedSheetId } }) => [{ sheetId: closedSheetId }]),
  ask('scoring/sessionHints', 'secretary', ({ ids: { plannedSessionId } }) => [{ sessionId: plannedSessionId }]),
  ask('registry/producerRelations', 'office', ({ ids: { producerId } }) => [producerId]),
];

/** With the reason why there is nothing of a ward's to tell. */
export const aboutNothing: Record<string, string> = {
  'scoring/advisedDossiers': 'a condition, tried by the queries that use it',
  'scoring/decisionsOfUnit': 'takes a council page that councilPage has given, and visiblePapers narrows it',
};
