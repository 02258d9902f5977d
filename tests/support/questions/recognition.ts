import { ask } from '../question.ts';

const everything = { words: '', sort: 'issued', page: 1 };

export const questions = [
  ask('recognition/registerList', 'office', (_world, now) => [{ now, filter: everything }]),
  ask('recognition/registerTable', 'office', (_world, now) => [{ now, filter: everything }]),
  ask('recognition/recognitionOriginsOfPaper', 'office', ({ ids }, now) => [
    { id: ids.paperIssuedId, originKind: 'certificate', originId: ids.certificateId, now },
  ]),
  ask('recognition/certificateForViewer', 'office', ({ ids }, now) => [{ certificateId: ids.certificateId, now }]),
  ask('recognition/decisionList', 'head', () => [{ page: 1 }]),
  ask('recognition/decisionForViewer', 'head', ({ ids }, now) => [{ decisionId: ids.recordedDecisionId, now }]),
  ask('recognition/readyDossiers', 'head', (_world, now) => [{ now }]),
  ask('recognition/renewalRadar', 'office', (_world, now) => [{ now }]),
  ask('recognition/prizeList', 'office', () => [{ page: 1 }]),
  ask('recognition/prizeTable', 'office', () => [{ page: 1 }]),
  ask('recognition/prizesReadyForBudget', 'office'),
  ask('recognition/productsToRecord', 'clerk'),
  ask('recognition/scanFile', 'office', ({ ids }) => [{ fileId: ids.scanFileId }]),
  ask('recognition/unitKeys', 'administrator'),
  ask('recognition/recognitionWork', 'office', (_world, now) => [now]),
];

/** With the reason why there is nothing of a ward's to tell. */
export const aboutNothing: Record<string, string> = {
  'recognition/visibleCertificates': 'a condition, tried by the queries that use it',
  'recognition/visibleDecisions': 'a condition, tried by the queries that use it',
};
