import { beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#platform/actor.ts';
import { otherWard, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { loadSeedPlan } from '../load-seed-plan.ts';
import { planOverview } from '../queries/plan-overview.ts';
import { taskForViewer } from '../queries/task-for-viewer.ts';
import { linkTask } from './link-task.ts';
import { reportTask } from './report-task.ts';
import { unlinkTask } from './unlink-task.ts';

const here = useDossiers();
const people = {} as Record<'office' | 'culture' | 'stranger', PersonActor>;
let planId = '';

beforeAll(async () => {
  here.at('2026-11-24T05:00:00Z');
  planId = (await loadSeedPlan(here.as(here.system))) ?? '';
  people.office = await here.person('economic-office', ward);
  people.culture = await here.person('culture-office', ward);
  people.stranger = await here.person('economic-office', otherWard);
});

const taskOf = (code: string) =>
  here.db
    .selectFrom('programme.task')
    .selectAll()
    .where('planId', '=', planId)
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
const link = async (code: string, mainCode: string, who = people.office) => {
  const { id: taskId, version } = await taskOf(code);
  return here.run(who, linkTask, { taskId, version, mainCode });
};
const total = async () => (await planOverview(here.db, people.office, { now: here.now() })).whole?.total;

test('two tellings are linked on screen, counted once and worked on at the first; taken apart they are two again', async () => {
  const before = (await total()) ?? 0;
  await link('II.2.1.1', 'iv.2.1');
  expect(await total()).toBe(before - 1);
  const [second, main] = [await taskOf('II.2.1.1'), await taskOf('IV.2.1')];
  const view = await taskForViewer(here.db, people.office, { taskId: second.id, now: here.now() });
  expect(view).toMatchObject({ sameAs: main.id, mainCode: 'IV.2.1', may: { link: false, unlink: true } });
  await expect(
    here.run(people.office, reportTask, { taskId: second.id, state: 'under-way', percent: 10 }),
  ).rejects.toMatchObject({ code: 'task.counted-elsewhere' });
  await here.run(people.office, unlinkTask, { taskId: second.id });
  expect(await total()).toBe(before);
  await expect(here.run(people.office, unlinkTask, { taskId: second.id })).rejects.toMatchObject({
    code: 'task.not-linked',
  });
  expect((await here.events(second.id)).map(({ name }) => name)).toEqual(['task.link', 'task.unlink']);
});

test('no chains, no circles, nothing that was begun, nothing of another plan', async () => {
  // The seed's own pairs: II.1.2 is told again as IV.1.2.
  const second = (await taskOf('II.1.2')).sameAs === null ? 'IV.1.2' : 'II.1.2';
  const first = second === 'II.1.2' ? 'IV.1.2' : 'II.1.2';
  await expect(link('II.2.1.1', second)).rejects.toMatchObject({ code: 'task.main-unknown' });
  await expect(link('II.2.1.1', 'II.2.1.1')).rejects.toMatchObject({ code: 'task.main-unknown' });
  await expect(link('II.2.1.1', 'X.1')).rejects.toMatchObject({ code: 'task.main-unknown' });
  await expect(link(first, 'IV.2.1')).rejects.toMatchObject({ code: 'task.linked-already' });
  await expect(link(second, 'IV.2.1')).rejects.toMatchObject({ code: 'task.linked-already' });
  const begun = await taskOf('IV.2.3');
  await here.run(people.office, reportTask, { taskId: begun.id, state: 'under-way', percent: 10 });
  await expect(link('IV.2.3', 'IV.2.1')).rejects.toMatchObject({ code: 'task.begun' });
  await expect(link('II.2.1.1', 'IV.2.1', people.culture)).rejects.toMatchObject({ code: 'role-missing' });
  await expect(link('II.2.1.1', 'IV.2.1', people.stranger)).rejects.toMatchObject({ code: 'not-found' });
});

test('two who link two tasks to each other at once leave one pair', async () => {
  const both = await Promise.allSettled([link('IV.2.1', 'IV.2.4'), link('IV.2.4', 'IV.2.1')]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});
