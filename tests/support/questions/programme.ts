import { ask } from '../question.ts';

const noFilter = { words: '', page: 1 };

export const questions = [
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
];

/** With the reason why there is nothing of a ward's to tell. */
export const aboutNothing: Record<string, string> = {
  'programme/getPlan': 'takes the plans of the own ward; the queries that use it try it',
  'programme/inOwnWard': 'a condition, tried by the queries that use it',
  'programme/meetingOriginsOfPaper':
    'an invitation and its stranger are tried in tests/flows/origins-of-papers.test.ts',
  'programme/owedBy': 'a condition, tried by the queries that use it',
  'programme/planBand': 'counts of the own ward’s plan, without a name',
  'programme/planOverview': 'a plan is a published paper of the ward; another ward’s is tried beside task commands',
  'programme/plansForViewer': 'a plan is a published paper of the ward; another ward’s is tried beside task commands',
  'programme/visibleMeetings': 'a condition, tried by the queries that use it',
  'programme/wardOf': "the viewer's own ward",
};
