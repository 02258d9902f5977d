import { ask, askOfWholeWard } from '../question.ts';

const inDraft = { state: 'draft', forwardedTo: null, stateBeforeSupplement: null, stateBeforeDeferral: null };

export const questions = [
  ask('dossiers/ideaForViewer', 'office', ({ ids }) => [ids.submittedIdeaId]),
  ask('dossiers/ideaSlipForViewer', 'office', ({ ids }) => [ids.submittedIdeaId]),
  ask('dossiers/ideaList', 'office', () => [{ words: '', sort: 'newest', page: 1 }]),
  ask('dossiers/ideaSlipForViewer', 'office', ({ ids }) => [ids.submittedIdeaId]),
  ask('dossiers/ideaTable', 'office', () => [{ words: '', sort: 'newest', page: 1 }]),
  ask('dossiers/listsWithoutTable', 'office'),
  ask('dossiers/potentialList', 'office', ({ ids }) => [ids.potentialListId]),
  ask('dossiers/potentialLists', 'office', () => [{ year: 2026 }]),
  ask('dossiers/producersForIdea', 'office'),
  askOfWholeWard('dossiers/nextRounds', 'office', (_world, now) => [{ dossier: inDraft, now }]),
  askOfWholeWard('dossiers/roundList', 'office', (_world, now) => [{ year: 2026, now }]),
];

/** With the reason why there is nothing of a ward's to tell. */
export const aboutNothing: Record<string, string> = {
  'dossiers/ideaWork':
    'counts and names of what visibleIdeas lets through; the ward has registered what its ideas became',
  'dossiers/isIdeaOfficial': 'a question about the viewer',
  'dossiers/visibleIdeas': 'a condition, tried by the queries that use it',
};
