import { ask } from '../question.ts';

export const questions = [
  ask('scoring/agendaItemPage', 'secretary', ({ ids: { itemId } }) => [{ itemId }]),
  ask('scoring/councilOverview', 'head', () => ['2026-11-24']),
  ask('scoring/councilPage', 'head', ({ ids: { councilId } }) => [{ councilId }]),
  ask('scoring/councilToPlan', 'secretary', () => ['2026-11-24']),
  ask('scoring/councilsForViewer', 'head', () => ['2026-11-24']),
  ask('scoring/findOwnSheet', 'member', ({ ids: { itemId } }) => [itemId]),
  ask('scoring/getSession', 'member', ({ ids: { sessionId } }) => [sessionId]),
  ask('scoring/itemResult', 'secretary', ({ ids: { closedItemId } }) => [{ itemId: closedItemId }]),
  ask('scoring/minutesOf', 'secretary', ({ ids: { sessionId } }) => [{ sessionId }]),
  ask('scoring/mySheets', 'member', ({ ids: { sessionId } }) => [{ sessionId }]),
  ask('scoring/ownOpenSheets', 'member'),
  ask('scoring/readPanel', 'secretary', ({ ids: { itemId } }) => [itemId]),
  ask('scoring/scoreSheetForMember', 'member', ({ ids: { itemId } }) => [{ agendaItemId: itemId }]),
  ask('scoring/scoringWork', 'member', (_world, now) => [now]),
  ask('scoring/sessionBoard', 'secretary', ({ ids: { sessionId } }, now) => [{ sessionId, now }]),
  ask('scoring/sessionOriginsOfPaper', 'secretary', ({ ids: { plannedSessionId } }, now) => [
    { id: plannedSessionId, originKind: 'session', originId: plannedSessionId, now },
  ]),
  ask('scoring/sessionOverview', 'member'),
  ask('scoring/sessionPage', 'member', ({ ids: { sessionId } }, now) => [{ sessionId, now }]),
  ask('scoring/sessionPreparation', 'secretary', ({ ids: { plannedSessionId } }) => [{ sessionId: plannedSessionId }]),
  ask('scoring/sessionsForViewer', 'secretary'),
];

/** With the reason why there is nothing of a ward's to tell. */
export const aboutNothing: Record<string, string> = {
  'scoring/invitationForViewer': 'takes a session that getSession has let through, and shows papers as documents does',
  'scoring/councilPlannedBy': "the viewer's own grant",
  'scoring/readBoard': 'takes a session that getSession has let through',
  'scoring/recusedDossiers': 'an expression of the query that finds the session',
  'scoring/seatOf': 'takes the members of a session that getSession has let through',
  'scoring/unitToEstablish': "the viewer's own unit",
  'scoring/visibleCouncil': 'a condition, tried by the queries that use it',
};
