import { ask } from '../question.ts';

const filter = { words: '', sort: 'newest', page: 1 };

export const questions = [
  ask('registry/consentFile', 'office', ({ ids }) => [ids.consentId]),
  ask('registry/consentsOf', 'producer', ({ ids }) => [ids.producerId]),
  ask('registry/duplicatePairs', 'office'),
  ask('registry/exportFile', 'office', ({ ids }, now) => [ids.exportId, now]),
  ask('registry/exportRuns', 'office', (_world, now) => [now]),
  ask('registry/findMergedInto', 'office', ({ ids }) => [ids.mergedId]),
  ask('registry/importRun', 'office', ({ ids }) => [ids.importId]),
  ask('registry/importRuns', 'office'),
  ask('registry/likelyDuplicates', 'office', ({ mark }) => [{ name: `Bản trùng Mẫu ${mark}` }]),
  ask('registry/mergePreview', 'office', ({ ids }) => [{ keptId: ids.producerId, otherId: ids.duplicateId }]),
  ask('registry/ocopTable', 'office', () => [2026]),
  ask('registry/oldAddresses', 'office'),
  ask('registry/personalDataPage', 'producer', ({ ids }) => [ids.producerId]),
  ask('registry/producersToChoose', 'office', () => [{ pattern: '%mau%' }]),
  ask('registry/registrantForViewer', 'neighbourhood', ({ ids }) => [ids.listedRegistrantId]),
  ask('registry/registrantList', 'office', () => [filter]),
  ask('registry/registrantTable', 'neighbourhood', () => [filter]),
  ask('registry/successionPage', 'office', ({ ids }) => [ids.producerId]),
];

/** With the reason why there is nothing of a ward's to tell. */
export const aboutNothing: Record<string, string> = {
  'registry/bookSize': 'a number of the rows that producerBook and productBook give',
  'registry/registrantWork': 'a number of the rows that registrantList gives',
  'registry/visibleRegistrants': 'a condition, tried by the queries that use it',
};
