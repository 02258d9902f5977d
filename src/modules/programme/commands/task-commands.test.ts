import { beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#platform/actor.ts';
import { group, otherGroup, otherWard, paper, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { loadSeedPlan } from '../load-seed-plan.ts';
import { groupsOfWard, peopleOfWard } from '../queries/people-of-ward.ts';
import { planBand } from '../queries/plan-band.ts';
import { planOverview } from '../queries/plan-overview.ts';
import { taskFile } from '../queries/task-file.ts';
import { taskForViewer } from '../queries/task-for-viewer.ts';
import { taskList } from '../queries/task-list.ts';
import { assignTask } from './assign-task.ts';
import { commentOnTask } from './comment-on-task.ts';
import { confirmTask } from './confirm-task.ts';
import { editTask } from './edit-task.ts';
import { reportTask } from './report-task.ts';
import { returnTask } from './return-task.ts';

const here = useDossiers();
const people = {} as Record<
  'leader' | 'head' | 'office' | 'culture' | 'groupLeader' | 'otherGroup' | 'producer' | 'stranger',
  PersonActor
>;

beforeAll(async () => {
  here.at('2026-11-24T05:00:00Z');
  await loadSeedPlan(here.as(here.system));
  people.leader = await here.person('ward-leader', ward);
  people.head = await here.person('economic-office-head', ward);
  people.office = await here.person('economic-office', ward);
  people.culture = await here.person('culture-office', ward);
  people.groupLeader = await here.person('neighbourhood-leader', group);
  people.otherGroup = await here.person('neighbourhood-leader', otherGroup);
  people.producer = await here.person('producer', ward, await here.producer());
  people.stranger = await here.person('economic-office-head', otherWard);
});

const task = (code: string) =>
  here.db.selectFrom('programme.task').selectAll().where('code', '=', code).executeTakeFirstOrThrow();
const noFilter = { words: '', sort: 'plan', page: 1 } as const;
const listed = async (viewer: PersonActor, filter: object = {}) =>
  (await taskList(here.db, viewer, { now: here.now(), filter: { ...noFilter, ...filter } })).rows.map(
    ({ code }) => code,
  );

test('the plan is loaded once, whole, and a second load changes nothing', async () => {
  expect(await loadSeedPlan(here.as(here.system))).toBeUndefined();
  const { plan, whole, doubles } = (await planOverview(here.db, people.office, { now: here.now() })) as never;
  expect(plan).toMatchObject({ number: '103/KH-UBND', year: 2026, dated: null, state: 'in-force' });
  expect(doubles).toBe(7);
  // V.1 is monthly since March 2026 and nobody has reported a month yet.
  expect(whole).toEqual({ total: 45, done: 0, underWay: 0, late: 1, waiting: 44, unassigned: 23, asked: 1 });
});

test('people and groups of the ward are offered for assigning, to its officials only', async () => {
  const names = (await peopleOfWard(here.db, people.leader, { now: here.now() })).map(({ id }) => id);
  expect(names).toEqual(expect.arrayContaining([people.culture.personId, people.groupLeader.personId]));
  expect(names).not.toContain(people.stranger.personId);
  expect(await peopleOfWard(here.db, people.producer, { now: here.now() })).toEqual([]);
  expect((await groupsOfWard(here.db, people.leader)).map(({ name }) => name)).toEqual([
    'Tổ dân phố Mẫu số 1',
    'Tổ dân phố Mẫu số 2',
  ]);
});

test('a leader assigns a task that the plan gives to nobody; the person and group must be of the ward', async () => {
  const before = await task('II.4.1');
  expect(before.lead).toBeNull();
  const input = {
    taskId: before.id,
    version: 1,
    lead: 'neighbourhoods',
    leadNeighbourhoodId: group,
    cooperating: ['culture-office', 'neighbourhoods'],
    dueOn: '2026-11-23',
  };
  await expect(here.run(people.office, assignTask, input)).rejects.toMatchObject({ code: 'role-missing' });
  await expect(here.run(people.stranger, assignTask, input)).rejects.toMatchObject({ code: 'not-found' });
  await expect(
    here.run(people.leader, assignTask, { ...input, leadPersonId: people.stranger.personId }),
  ).rejects.toMatchObject({ code: 'task.person-elsewhere' });
  await expect(here.run(people.leader, assignTask, { ...input, leadNeighbourhoodId: otherWard })).rejects.toMatchObject(
    { code: 'task.neighbourhood-elsewhere' },
  );
  await here.run(people.leader, assignTask, input);
  expect(await task('II.4.1')).toMatchObject({
    lead: 'neighbourhoods',
    leadNeighbourhoodId: group,
    cooperating: ['culture-office'],
    dueOn: '2026-11-23',
    version: 2,
  });
  await expect(here.run(people.leader, assignTask, input)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  expect(await here.events(before.id)).toMatchObject([{ name: 'task.assign', unitId: ward }]);
});

test('overdue on 24/11/2026: what was due on the 23rd and the months left out, and nothing twice', async () => {
  expect(await listed(people.office, { state: 'overdue' })).toEqual(['II.4.1', 'V.1']);
  // Who leads it sees it; the other group does not.
  expect(await listed(people.groupLeader, { section: 'II' })).toEqual(['II.1.7', 'II.4.1']);
  expect(await listed(people.otherGroup, { section: 'II' })).toEqual(['II.1.7']);
  expect(await listed(people.stranger)).toEqual([]);
  const province = await here.person('provincial-office', '01');
  for (const viewer of [people.stranger, province]) {
    expect(await planOverview(here.db, viewer, { now: here.now() })).toMatchObject({ plan: null, years: [] });
    expect(await planBand(here.db, viewer, here.now())).toBeUndefined();
  }
});

test('the unit reports progress with a picture, others open the picture, strangers find nothing', async () => {
  const { id } = await task('II.4.1');
  const report = { taskId: id, state: 'under-way', percent: 40, note: 'Đã họp tổ', files: [paper()] };
  await expect(here.run(people.otherGroup, reportTask, report)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.run(people.producer, reportTask, report)).rejects.toMatchObject({ code: 'not-found' });
  await here.run(people.groupLeader, reportTask, report);
  expect(await task('II.4.1')).toMatchObject({ state: 'under-way', percent: 40, version: 3 });
  await here.run(people.culture, commentOnTask, { taskId: id, comment: 'Phòng sẽ cùng đi' });
  const view = await taskForViewer(here.db, people.leader, { taskId: id, now: here.now() });
  expect(view.notes.map(({ kind, text }) => [kind, text])).toEqual(
    expect.arrayContaining([
      ['progress', 'Đã họp tổ'],
      ['comment', 'Phòng sẽ cùng đi'],
    ]),
  );
  const [file] = view.notes.flatMap((note) => note.files);
  expect(await taskFile(here.db, people.groupLeader, file?.id ?? '')).toMatchObject({ name: 'giay-chung-nhan.pdf' });
  for (const stranger of [people.otherGroup, people.producer, people.stranger]) {
    await expect(taskFile(here.db, stranger, file?.id ?? '')).rejects.toMatchObject({ code: 'not-found' });
    await expect(taskForViewer(here.db, stranger, { taskId: id, now: here.now() })).rejects.toMatchObject({
      code: 'not-found',
    });
  }
});

test('done is confirmed or returned by a leader, and a confirmed task is closed to reports', async () => {
  const { id } = await task('IV.2.1');
  const confirm = async () =>
    here.run(people.leader, confirmTask, { taskId: id, version: (await task('IV.2.1')).version });
  await expect(confirm()).rejects.toMatchObject({ code: 'task.state-forbids' });
  await here.run(people.culture, reportTask, { taskId: id, state: 'done' });
  expect(await task('IV.2.1')).toMatchObject({ state: 'done', percent: 100 });
  await here.run(people.head, returnTask, { taskId: id, version: 2, reason: 'Chưa có bản tin tháng 11' });
  expect(await task('IV.2.1')).toMatchObject({ state: 'under-way', percent: 99, doneAt: null });
  await here.run(people.culture, reportTask, { taskId: id, state: 'done' });
  await confirm();
  expect(await task('IV.2.1')).toMatchObject({ state: 'confirmed', confirmedBy: people.leader.personId });
  await expect(
    here.run(people.culture, reportTask, { taskId: id, state: 'under-way', percent: 1 }),
  ).rejects.toMatchObject({ code: 'task.state-forbids' });
});

test('two leaders confirm at once: one does, the other is told it changed', async () => {
  const { id } = await task('IV.2.2');
  await here.run(people.culture, reportTask, { taskId: id, state: 'done' });
  const tries = await Promise.allSettled(
    [people.leader, people.head].map((who) => here.run(who, confirmTask, { taskId: id, version: 2 })),
  );
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('a second telling is worked on at the first, and shows its state', async () => {
  const second = await task('II.5.2');
  await expect(here.run(people.office, reportTask, { taskId: second.id, state: 'done' })).rejects.toMatchObject({
    code: 'task.counted-elsewhere',
  });
  await here.run(people.office, reportTask, { taskId: (await task('IV.1.8')).id, state: 'under-way', percent: 30 });
  expect(await taskForViewer(here.db, people.office, { taskId: second.id, now: here.now() })).toMatchObject({
    code: 'II.5.2',
    mainCode: 'IV.1.8',
    state: 'under-way',
    percent: 30,
    lead: 'economic-office',
  });
});

test('a monthly task takes one month after the other and none before it begins', async () => {
  const { id } = await task('V.1');
  await expect(here.run(people.producer, reportTask, { taskId: id, state: 'done' })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  for (let month = 3; month <= 11; month++) await here.run(people.office, reportTask, { taskId: id, state: 'done' });
  expect(await task('V.1')).toMatchObject({ state: 'under-way', doneThrough: '2026-11' });
  await expect(here.run(people.office, reportTask, { taskId: id, state: 'done' })).rejects.toMatchObject({
    code: 'task.month-to-come',
  });
  expect(await listed(people.office, { state: 'overdue' })).toEqual(['II.4.1']);
});

test('the words of a plan in force stay what was signed', async () => {
  const { id, version } = await task('II.4.2');
  await expect(here.run(people.office, editTask, { taskId: id, version, text: 'Khác' })).rejects.toMatchObject({
    code: 'plan.not-draft',
  });
});

test('search needs no diacritics and a section stands for everything below it', async () => {
  expect(await listed(people.office, { words: 'ha tang va do thi tong hop' })).toEqual(['V.2']);
  expect(await listed(people.office, { section: 'II.2' })).toEqual([
    'II.2.1.1',
    'II.2.1.2',
    'II.2.2',
    'II.2.2.1',
    'II.2.2.2',
    'II.2.2.3',
  ]);
  expect(await listed(people.office, { party: 'culture-office' })).toHaveLength(5);
});
