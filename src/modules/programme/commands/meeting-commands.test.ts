import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#platform/actor.ts';
import { group, otherGroup, otherWard, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { loadSeedPlan } from '../load-seed-plan.ts';
import { doorOfMeeting } from '../queries/door-of-meeting.ts';
import { meetingForViewer } from '../queries/meeting-for-viewer.ts';
import { meetingList } from '../queries/meeting-list.ts';
import { taskList } from '../queries/task-list.ts';
import { addPersonToMeeting } from './add-person-to-meeting.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { checkInToMeeting } from './check-in-to-meeting.ts';
import { concludeMeeting } from './conclude-meeting.ts';
import { editMeeting } from './edit-meeting.ts';
import { inviteToMeeting } from './invite-to-meeting.ts';
import { planMeeting } from './plan-meeting.ts';
import { takeAttendanceOfMeeting } from './take-attendance-of-meeting.ts';
import { writeMinutesOfMeeting } from './write-minutes-of-meeting.ts';

const here = useDossiers();
const people = {} as Record<'office' | 'culture' | 'invited' | 'notInvited' | 'stranger', PersonActor>;
let meetingId = '';

beforeAll(async () => {
  here.at('2026-11-20T02:00:00Z');
  await loadSeedPlan(here.as(here.system));
  people.office = await here.person('economic-office', ward);
  people.culture = await here.person('culture-office', ward);
  people.invited = await here.person('neighbourhood-leader', group);
  people.notInvited = await here.person('neighbourhood-leader', otherGroup);
  people.stranger = await here.person('economic-office', otherWard);
});

const view = (viewer: PersonActor) => meetingForViewer(here.db, viewer, { meetingId, now: here.now() });
const token = async () => (await view(people.office)).token ?? '';

test('a meeting is planned with people of the ward and guests by name', async () => {
  const input = {
    title: 'Hội nghị triển khai Kế hoạch',
    startsAt: '2026-11-24T14:00',
    place: 'Hội trường UBND phường',
    agenda: 'Khai mạc\nThảo luận',
    people: [people.culture.personId, people.invited.personId],
    guests: 'Nguyễn Mẫu Khách, Hội Nông dân phường\n\nTrần Mẫu Lẻ',
  };
  await expect(
    here.run(people.office, planMeeting, { ...input, people: [people.stranger.personId] }),
  ).rejects.toMatchObject({ code: 'task.person-elsewhere' });
  await expect(here.run(people.office, planMeeting, { ...input, startsAt: '2026-13-24T14:00' })).rejects.toMatchObject({
    code: 'input.invalid',
  });
  ({ id: meetingId } = await here.run(people.office, planMeeting, input));
  const meeting = await view(people.office);
  expect(meeting.startsAt).toBe('2026-11-24T07:00:00.000Z');
  expect(meeting.people.map(({ name, unitName }) => [name, unitName])).toEqual(
    expect.arrayContaining([
      ['Nguyễn Mẫu Khách', 'Hội Nông dân phường'],
      ['Trần Mẫu Lẻ', ''],
    ]),
  );
  expect(meeting.people).toHaveLength(4);
});

test('officials see it, who is invited sees it without list and code, nobody else does', async () => {
  expect((await meetingList(here.db, people.culture, { words: 'trien khai', page: 1 })).rows).toHaveLength(1);
  expect(await view(people.invited)).toMatchObject({
    token: null,
    runs: false,
    people: [{ personId: people.invited.personId }],
  });
  for (const viewer of [people.notInvited, people.stranger]) {
    await expect(view(viewer)).rejects.toMatchObject({ code: 'not-found' });
    expect((await meetingList(here.db, viewer, { words: '', page: 1 })).rows).toEqual([]);
  }
});

test('the invitation is drafted once with guests, time and place', async () => {
  const { paperId } = await here.run(people.office, inviteToMeeting, { meetingId });
  const paper = await here.db
    .selectFrom('documents.paper')
    .selectAll()
    .where('id', '=', paperId)
    .executeTakeFirstOrThrow();
  expect(paper).toMatchObject({ kind: 'invitation', state: 'draft', unitId: ward });
  expect((paper.content as { values: object }).values).toMatchObject({
    time: '14:00',
    day: '2026-11-24',
    place: 'Hội trường UBND phường',
    guests: expect.stringContaining('Nguyễn Mẫu Khách, Hội Nông dân phường'),
  });
  await expect(here.run(people.office, inviteToMeeting, { meetingId })).rejects.toMatchObject({
    code: 'meeting.paper-there',
  });
});

test('the code at the door works for who is invited, from an hour before to the end of the day', async () => {
  const checkIn = async (who: PersonActor) => here.run(who, checkInToMeeting, { token: await token() });
  here.at('2026-11-24T05:59:59Z');
  await expect(checkIn(people.invited)).rejects.toMatchObject({ code: 'meeting.door-closed' });
  here.at('2026-11-24T06:00:00Z');
  await checkIn(people.invited);
  await checkIn(people.invited);
  expect(await view(people.invited)).toMatchObject({
    people: [{ presentBy: 'door', presentAt: '2026-11-24T06:00:00.000Z' }],
  });
  for (const who of [people.notInvited, people.stranger]) {
    await expect(checkIn(who)).rejects.toMatchObject({ code: 'not-found' });
    expect(await doorOfMeeting(here.db, who, { token: await token(), now: here.now() })).toBeUndefined();
  }
  await here.run(people.office, addPersonToMeeting, { meetingId, personId: people.notInvited.personId });
  await expect(
    here.run(people.office, addPersonToMeeting, { meetingId, personId: people.notInvited.personId }),
  ).rejects.toMatchObject({ code: 'meeting-person.invited-already' });
  await checkIn(people.notInvited);
});

test('the desk’s list never takes out who came in by the code', async () => {
  const guest = (await view(people.office)).people.find(({ name }) => name === 'Trần Mẫu Lẻ');
  await here.run(people.culture, takeAttendanceOfMeeting, { meetingId, present: [guest?.id] });
  const present = async () =>
    (await view(people.office)).people
      .filter(({ presentAt }) => presentAt !== null)
      .map(({ presentBy }) => presentBy)
      .sort();
  expect(await present()).toEqual(['desk', 'door', 'door']);
  await here.run(people.culture, takeAttendanceOfMeeting, { meetingId, present: [] });
  expect(await present()).toEqual(['door', 'door']);
});

test('conclusions become tasks of the plan, numbered without a clash', async () => {
  const conclude = (text: string) =>
    here.run(people.office, concludeMeeting, {
      meetingId,
      text,
      makesTask: 'on',
      lead: 'culture-office',
      dueOn: '2026-12-10',
    });
  await Promise.all([conclude('Phát bản tin tuần'), conclude('Lập danh sách')]);
  await here.run(people.office, concludeMeeting, { meetingId, text: 'Ghi nhận ý kiến' });
  const list = await taskList(here.db, people.culture, {
    now: here.now(),
    filter: { words: '', section: 'KL', sort: 'plan', page: 1 },
  });
  expect(list.rows.map(({ code, lead, due }) => [code, lead, due])).toEqual([
    ['KL.1', 'culture-office', '2026-12-10'],
    ['KL.2', 'culture-office', '2026-12-10'],
  ]);
  expect((await view(people.office)).conclusions.map(({ taskId }) => taskId !== null)).toEqual([true, true, false]);
});

test('the minutes are drafted with who was there and what was concluded', async () => {
  const { paperId } = await here.run(people.office, writeMinutesOfMeeting, {
    meetingId,
    secretary: 'Phan Mẫu Thư',
    end: '16:30',
    course: 'Thảo luận',
  });
  const paper = await here.db
    .selectFrom('documents.paper')
    .selectAll()
    .where('id', '=', paperId)
    .executeTakeFirstOrThrow();
  const { values } = paper.content as { values: Record<string, string> };
  expect(values).toMatchObject({ start: '14:00', end: '16:30', secretary: 'Phan Mẫu Thư' });
  expect(values.present).toContain(people.invited.name);
  expect(values.absent).toContain('Trần Mẫu Lẻ');
  expect(values.conclusion).toContain('Ghi nhận ý kiến');
  expect(await view(people.office)).toMatchObject({ state: 'held' });
  await expect(here.run(people.office, cancelMeeting, { meetingId })).rejects.toMatchObject({ code: 'meeting.over' });
});

test('a planned meeting is changed; the invited are told, a draft invitation is dropped and drafted anew', async () => {
  const { id } = await here.run(people.office, planMeeting, {
    title: 'Họp tổ giúp việc',
    startsAt: '2026-12-01T08:00',
    place: 'Phòng họp 1',
    people: [people.invited.personId],
  });
  const seen = () => meetingForViewer(here.db, people.office, { meetingId: id, now: here.now() });
  const { paperId } = await here.run(people.office, inviteToMeeting, { meetingId: id });
  const change = (version: number, place = 'Phòng họp 2') =>
    here.run(people.office, editMeeting, {
      ...{ meetingId: id, version, place },
      ...{ title: 'Họp tổ giúp việc', startsAt: '2026-12-02T14:30', agenda: 'Rà soát\nPhân công' },
    });
  const { version } = await seen();
  const both = await Promise.allSettled([change(version), change(version)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await seen()).toMatchObject({
    startsAt: '2026-12-02T07:30:00.000Z',
    place: 'Phòng họp 2',
    agenda: 'Rà soát\nPhân công',
    invitationPaperId: null,
    may: { invite: { allowed: true }, edit: { allowed: true } },
  });
  const paper = here.db.selectFrom('documents.paper').select(['id', 'state', 'content']);
  expect((await paper.where('id', '=', paperId).executeTakeFirst())?.state).toBe('discarded');
  const again = await here.run(people.office, inviteToMeeting, { meetingId: id });
  const { values } = (await paper.where('id', '=', again.paperId).executeTakeFirstOrThrow()).content as {
    values: Record<string, string>;
  };
  expect(values).toMatchObject({ time: '14:30', day: '2026-12-02', place: 'Phòng họp 2' });
  const { rows } = await sql<{ payload: unknown }>`select payload from graphile_worker._private_jobs as job
    join graphile_worker._private_tasks as task on task.id = job.task_id
    where task.identifier = 'programme.mail-meeting' and payload->>'meetingId' = ${id}`.execute(here.owner);
  expect(rows).toEqual([{ payload: { meetingId: id, news: 'changed' } }]);
  // Nothing changed: nobody is written to, the invitation stays.
  await change((await seen()).version);
  expect((await seen()).invitationPaperId).toBe(again.paperId);
  await here.run(people.office, cancelMeeting, { meetingId: id });
  await expect(change((await seen()).version)).rejects.toMatchObject({ code: 'meeting.over' });
});
