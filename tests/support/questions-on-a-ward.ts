import type { PersonActor } from '#platform/actor.ts';
import type { Database } from '#platform/db.server.ts';
import { workingCalendar } from '#standards/vietnam/working-days.ts';
import type { WardWorld } from './ward-world.ts';

type Person = keyof WardWorld['people'];

/** Who in the ward rightfully asks, and how anybody asks the same of that ward. */
export interface QuestionOnWard {
  by: Person;
  ask: (db: Database, viewer: PersonActor, world: WardWorld, now: Date) => Promise<unknown>;
}

const modules = import.meta.glob<Record<string, unknown>>(
  ['../../src/modules/*/queries/*.ts', '!../../src/modules/**/*.test.ts'],
  { eager: true },
);
// biome-ignore lint/suspicious/noExplicitAny: a query is called as the table below says; a wrong call fails its own test.
type AnyQuery = (...values: any[]) => Promise<unknown>;
export const allQueries = new Map<string, AnyQuery>(
  Object.entries(modules).flatMap(([path, exported]) =>
    Object.entries(exported)
      .filter(([, value]) => typeof value === 'function')
      .map(([name, value]) => [`${path.split('/')[4]}/${name}`, value as AnyQuery] as const),
  ),
);

const call =
  (name: string, args: (world: WardWorld, now: Date) => unknown[] = () => []): QuestionOnWard['ask'] =>
  async (db, viewer, world, now) =>
    (allQueries.get(name) as AnyQuery)(db, viewer, ...args(world, now));

const ask = (name: string, by: Person, args?: (world: WardWorld, now: Date) => unknown[]) =>
  [name, { by, ask: call(name, args) }] as const;

const noFilter = { words: '', page: 1 };

/** Every query that is asked by somebody, asked about the ward. */
export const questionsOnWard: Record<string, QuestionOnWard> = Object.fromEntries([
  ask('desk/workOf', 'office', (_world, now) => [{ now, calendar: workingCalendar([]) }]),
  ask('dossiers/dossierForViewer', 'office', ({ ids }, now) => [{ dossierId: ids.received.dossierId, now }]),
  ask('dossiers/dossierList', 'office', (_world, now) => [{ now, filter: noFilter }]),
  ask('dossiers/dossierPictureFile', 'office', ({ ids }, now) => [{ dossierId: ids.received.dossierId, now }]),
  ask('dossiers/dossierWork', 'office', (_world, now) => [now]),
  ask('dossiers/dossiersReadyForCouncil', 'secretary'),
  ask('dossiers/evidenceFile', 'office', ({ ids }, now) => [{ evidenceId: ids.received.evidenceId, now }]),
  ask('dossiers/productsToOpen', 'office'),
  ask('identity/getInvitationForManaging', 'head', ({ ids }) => [ids.invitationId]),
  ask('identity/getNeighbourhoodForManaging', 'head', ({ ids }, now) => [ids.neighbourhoodId, now]),
  ask('identity/getPersonForManaging', 'head', ({ ids }, now) => [ids.personId, now]),
  ask('identity/getUnitForManaging', 'head', ({ ids }, now) => [ids.neighbourhoodId, now]),
  ask('identity/history', 'head', () => [{}]),
  ask('identity/openInvitations', 'head'),
  ask('identity/people', 'head', (_world, now) => [{ now }]),
  ask('identity/personPage', 'head', ({ ids }, now) => [ids.personId, now]),
  ask('identity/unitsForChoosing', 'head', (_world, now) => [now]),
  ask('registry/heldPaperFile', 'office', ({ ids }) => [ids.heldPaperId]),
  ask('registry/heldPapersForViewer', 'office', ({ ids }) => [{ producerId: ids.producerId, today: '2026-11-24' }]),
  ask('registry/pictureFile', 'office', ({ ids }) => [{ pictureId: ids.pictureId, size: 'nho' }]),
  ask('programme/doorOfMeeting', 'office', ({ ids }, now) => [{ token: ids.doorToken, now }]),
  ask('programme/groupsOfWard', 'office'),
  ask('programme/importPreview', 'office', ({ ids }) => [ids.planImportId]),
  ask('programme/indicatorFile', 'office', ({ ids }) => [ids.indicatorMemberId]),
  ask('programme/indicatorForViewer', 'office', ({ ids }, now) => [{ indicatorId: ids.indicatorId, now }]),
  ask('programme/meetingForViewer', 'office', ({ ids }, now) => [{ meetingId: ids.meetingId, now }]),
  ask('programme/meetingList', 'office', () => [noFilter]),
  ask('programme/memberRolesOfPaper', 'head', ({ ids }) => [ids.decisionId]),
  ask('programme/ownReports', 'office'),
  ask('programme/papersWithMembers', 'head'),
  ask('programme/peopleOfWard', 'office', (_world, now) => [{ now }]),
  ask('programme/programmeWork', 'office', (_world, now) => [now]),
  ask('programme/reportBoard', 'office', (_world, now) => [{ period: '2026-11', now }]),
  ask('programme/reportForViewer', 'office', ({ ids }, now) => [{ reportId: ids.reportId, now }]),
  ask('programme/reportTable', 'office', (_world, now) => [{ period: '2026-11', now }]),
  ask('programme/taskFile', 'office', ({ ids }) => [ids.evidenceFileId]),
  ask('programme/taskForViewer', 'office', ({ ids }, now) => [{ taskId: ids.taskId, now }]),
  ask('programme/taskList', 'office', (_world, now) => [{ now, filter: { ...noFilter, sort: 'plan' } }]),
  ask('programme/taskTable', 'office', (_world, now) => [{ now, filter: { ...noFilter, sort: 'plan' } }]),
  ask('registry/producerForViewer', 'office', ({ ids }) => [ids.producerId]),
  ask('registry/producerHistory', 'office', ({ ids }) => [ids.producerId]),
  ask('registry/producerList', 'office', () => [{ ...noFilter, sort: 'name' }]),
  ask('registry/producerPremises', 'office', ({ ids }) => [ids.producerId]),
  ask('registry/producerTable', 'office', () => [{ ...noFilter, sort: 'name' }]),
  ask('registry/producerYears', 'office', ({ ids }) => [ids.producerId]),
  ask('registry/productForViewer', 'office', ({ ids }) => [ids.productId]),
  ask('registry/productHistory', 'office', ({ ids }) => [ids.productId]),
  ask('registry/productLabelForViewer', 'office', ({ ids }) => [{ productId: ids.productId, today: '2026-11-24' }]),
  ask('registry/productList', 'office', () => [{ ...noFilter, sort: 'name' }]),
  ask('registry/productPictures', 'office', ({ ids }) => [ids.productId]),
  ask('registry/productTable', 'office', () => [{ ...noFilter, sort: 'name' }]),
  ask('registry/registryWork', 'office', (_world, now) => [now]),
  ask('scoring/agendaItemPage', 'secretary', ({ ids: { itemId } }) => [{ itemId }]),
  ask('scoring/councilOverview', 'head'),
  ask('scoring/councilPage', 'head', ({ ids: { councilId } }) => [{ councilId }]),
  ask('scoring/councilToPlan', 'secretary'),
  ask('scoring/councilsForViewer', 'head'),
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
  ask('scoring/sessionOverview', 'member'),
  ask('scoring/sessionPage', 'member', ({ ids: { sessionId } }, now) => [{ sessionId, now }]),
  ask('scoring/sessionPreparation', 'secretary', ({ ids: { plannedSessionId } }) => [{ sessionId: plannedSessionId }]),
  ask('scoring/sessionsForViewer', 'secretary'),
]);

/** Queries with a viewer that hold nothing of a ward's, with the reason. */
export const questionsAboutNothing: Record<string, string> = {
  'desk/shellOf': "the viewer's own name, unit and menu",
  'dossiers/readyForCouncilOf': 'a condition, tried by the queries that use it',
  'dossiers/visibleDossiers': 'a condition, tried by the queries that use it',
  'identity/accountPage': "the viewer's own account",
  'identity/eventKinds': 'names of kinds of events',
  'identity/homeUnitOf': "the viewer's own unit",
  'identity/unitPage': 'the tree of units is public law (QĐ 19/2025/QĐ-TTg); its buttons are tried by the commands',
  'identity/units': 'the tree of units is public law (QĐ 19/2025/QĐ-TTg)',
  'identity/visibleTo': 'a condition',
  'registry/papersReadableOf': 'a condition, tried by the queries that use it',
  'programme/getPlan': 'takes the plans of the own ward; the queries that use it try it',
  'programme/inOwnWard': 'a condition, tried by the queries that use it',
  'programme/owedBy': 'a condition, tried by the queries that use it',
  'programme/planBand': 'counts of the own ward’s plan, without a name',
  'programme/planOverview': 'a plan is a published paper of the ward; another ward’s is tried beside task commands',
  'programme/plansForViewer': 'a plan is a published paper of the ward; another ward’s is tried beside task commands',
  'programme/visibleMeetings': 'a condition, tried by the queries that use it',
  'programme/wardOf': "the viewer's own ward",
  'registry/visibleProducers': 'a condition, tried by the queries that use it',
  'registry/visibleProducts': 'a condition, tried by the queries that use it',
  'scoring/councilPlannedBy': "the viewer's own grant",
  'scoring/readBoard': 'takes a session that getSession has let through',
  'scoring/seatOf': 'takes the members of a session that getSession has let through',
  'scoring/unitToEstablish': "the viewer's own unit",
  'scoring/visibleCouncil': 'a condition, tried by the queries that use it',
};

const sources = import.meta.glob<string>(['../../src/modules/*/queries/*.ts', '!../../src/modules/**/*.test.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** Exported functions that say who is asking. */
export const queriesWithViewer: string[] = Object.entries(sources).flatMap(([path, source]) =>
  [
    ...source.matchAll(
      /^export (?:async )?(?:function|const) (\w+)(?: = (?:async )?)?(?:<[^>]*>)?\(([\s\S]*?)\)(?::| =>| \{)/gm,
    ),
  ]
    .filter(([, , parameters]) => /\b(?:viewer|actor): (?:Person)?Actor\b/.test(parameters ?? ''))
    .map(([, name]) => `${path.split('/')[4]}/${name}`),
);
