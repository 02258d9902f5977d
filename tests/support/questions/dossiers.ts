import { today } from '#standards/vietnam/local-date.ts';
import { ask } from '../question.ts';

const noFilter = { words: '', sort: 'newest' as const, page: 1 };

export const questions = [
  ask('dossiers/deferredDossiers', 'office', (_world, now) => [{ now }]),
  ask('dossiers/dossierForViewer', 'office', ({ ids }, now) => [{ dossierId: ids.received.dossierId, now }]),
  ask('dossiers/dossierList', 'office', (_world, now) => [{ now, filter: noFilter }]),
  ask('dossiers/dossierOriginsOfPaper', 'office', ({ ids }, now) => [
    { id: ids.paperIssuedId, originKind: 'dossier', originId: ids.received.dossierId, now },
  ]),
  ask('dossiers/dossierPictureFile', 'office', ({ ids }, now) => [{ dossierId: ids.received.dossierId, now }]),
  ask('dossiers/dossierTable', 'office', (_world, now) => [{ now, filter: noFilter }]),
  ask('dossiers/openDossierOf', 'office', ({ ids: { received } }, now) => [{ productId: received.productId, now }]),
  ask('dossiers/dossierWork', 'office', (_world, now) => [now]),
  ask('dossiers/dossiersReadyForCouncil', 'secretary', (_world, now) => [{ day: today(now) }]),
  ask('dossiers/evidenceFile', 'office', ({ ids }, now) => [{ evidenceId: ids.received.evidenceId, now }]),
  ask('dossiers/carriedDossier', 'office', ({ ids }, now) => [{ dossierId: ids.received.dossierId, now }]),
  ask('dossiers/formForViewer', 'office', ({ ids }, now) => [{ dossierId: ids.received.dossierId, form: '02', now }]),
  ask('dossiers/paperSetFile', 'office', ({ ids }, now) => [{ paperSetId: ids.paperSetId, now }]),
  ask('dossiers/originalFile', 'office', ({ ids }, now) => [{ originalId: ids.originalId, now }]),
  ask('dossiers/originalsOf', 'office', ({ ids }, now) => [{ dossierId: ids.received.dossierId, now }]),
  ask('dossiers/productsToOpen', 'office'),
  ask('dossiers/toForward', 'office', (_world, now) => [now]),
  ask('dossiers/sitePhotoFile', 'office', ({ ids }, now) => [{ photoId: ids.sitePhotoId, now }]),
  ask('dossiers/starGap', 'office', ({ ids }, now) => [{ dossierId: ids.received.dossierId, now }]),
  ask('dossiers/supportList', 'office', (_world, now) => [{ now, filter: noFilter }]),
];

/** With the reason why there is nothing of a ward's to tell. */
export const aboutNothing: Record<string, string> = {
  'dossiers/deferralWork': 'words on lines that its caller has read',
  'dossiers/effortsLeft': 'about products that its caller has read; who asks only decides whether a rehearsal counts',
  'dossiers/factsFor': 'only takes links out of facts that its caller has read',
  'dossiers/mayWriteForms': 'a verdict on a dossier that was read already',
  'dossiers/dossierHistory': 'a part of a page whose query has refused strangers before',
  'dossiers/communesForFilter': 'names of communes, for a province only',
  'dossiers/readyForCouncilOf': 'a condition, tried by the queries that use it',
  'dossiers/visibleDossiers': 'a condition, tried by the queries that use it',
};
