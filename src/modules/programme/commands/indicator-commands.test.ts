import { beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#platform/actor.ts';
import { otherWard, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { loadSeedPlan } from '../load-seed-plan.ts';
import { indicatorForViewer } from '../queries/indicator-for-viewer.ts';
import { planOverview } from '../queries/plan-overview.ts';
import { addIndicator } from './add-indicator.ts';
import { addIndicatorMember } from './add-indicator-member.ts';
import { copyPlan } from './copy-plan.ts';
import { editIndicator } from './edit-indicator.ts';
import { retireIndicator } from './retire-indicator.ts';
import { writeObjectives } from './write-objectives.ts';

const here = useDossiers();
const people = {} as Record<'office' | 'culture' | 'stranger', PersonActor>;
let planId = '';
let indicatorId = '';

beforeAll(async () => {
  here.at('2026-11-24T05:00:00Z');
  planId = (await loadSeedPlan(here.as(here.system))) ?? '';
  people.office = await here.person('economic-office', ward);
  people.culture = await here.person('culture-office', ward);
  people.stranger = await here.person('economic-office', otherWard);
});

const overview = (year = 2026) => planOverview(here.db, people.office, { now: here.now(), year });
const fields = {
  section: 'ii.7',
  name: 'Hội chợ có sản phẩm của phường tham gia',
  kind: 'count',
  least: 2,
  most: 4,
  measure: 'hội chợ',
  listWords: 'Hội chợ',
  howCounted: 'Mỗi hội chợ một dòng, có ảnh gian hàng.',
};

test('an indicator is added behind the others and counts its own list', async () => {
  const before = (await overview()).indicators?.length ?? 0;
  ({ id: indicatorId } = await here.run(people.office, addIndicator, { planId, ...fields }));
  const { indicators = [] } = await overview();
  expect(indicators.length).toBe(before + 1);
  expect(indicators.at(-1)).toMatchObject({ ...fields, section: 'II.7', done: 0, reached: false });
  for (const date of ['2026-05-01', '2026-10-10'])
    await here.run(people.office, addIndicatorMember, { indicatorId, name: `Hội chợ ${date}`, doneOn: date });
  expect((await overview()).indicators?.at(-1)).toMatchObject({ done: 2, reached: true });
  expect((await here.events(indicatorId)).map(({ name }) => name)).toContain('indicator.add');
});

test('what cannot be reached, other people and other wards are refused', async () => {
  await expect(here.run(people.office, addIndicator, { planId, ...fields, most: 1 })).rejects.toMatchObject({
    code: 'indicator.target-impossible',
    fields: { most: expect.anything() },
  });
  await expect(
    here.run(people.office, addIndicator, { planId, ...fields, kind: 'percent', least: 101 }),
  ).rejects.toMatchObject({ code: 'indicator.target-impossible' });
  await expect(here.run(people.culture, addIndicator, { planId, ...fields })).rejects.toMatchObject({
    code: 'role-missing',
  });
  await expect(here.run(people.stranger, addIndicator, { planId, ...fields })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('mending one asks for the version that was seen; its list stays', async () => {
  const { version } = await indicatorForViewer(here.db, people.office, { indicatorId, now: here.now() });
  const edit = (least: number) => here.run(people.office, editIndicator, { indicatorId, version, ...fields, least });
  const both = await Promise.allSettled([edit(3), edit(4)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const now = await indicatorForViewer(here.db, people.office, { indicatorId, now: here.now() });
  expect([3, 4]).toContain(now.least);
  expect(now).toMatchObject({ done: 2, reached: false, members: { length: 2 } });
});

test('an indicator that was taken out is in no figure and no copy, and its list is only read', async () => {
  await here.run(people.office, retireIndicator, { indicatorId });
  expect((await overview()).indicators?.map(({ id }) => id)).not.toContain(indicatorId);
  expect(await indicatorForViewer(here.db, people.office, { indicatorId, now: here.now() })).toMatchObject({
    retired: true,
    mayFill: false,
    mayEdit: false,
  });
  const retired = { code: 'indicator.retired' };
  await expect(here.run(people.office, retireIndicator, { indicatorId })).rejects.toMatchObject(retired);
  await expect(
    here.run(people.office, addIndicatorMember, { indicatorId, name: 'Hội chợ muộn' }),
  ).rejects.toMatchObject(retired);
  await here.run(people.office, copyPlan, { planId, year: 2027 });
  expect((await overview(2027)).indicators?.map(({ name }) => name)).not.toContain(fields.name);
});

test('objectives are written while the plan is a draft', async () => {
  const { plan } = await overview(2027);
  if (!plan) throw new Error('no copy');
  const write = (objectives: string, version = plan.version) =>
    here.run(people.office, writeObjectives, { planId: plan.id, version, objectives });
  await expect(write('Không có mã')).rejects.toMatchObject({ code: 'objectives.unreadable' });
  await expect(write('I.1 Một\nI.1 Lại')).rejects.toMatchObject({ code: 'objectives.unreadable' });
  await write('I.1 Phát triển sản phẩm\n\ni.2. Kết nối thị trường');
  expect((await overview(2027)).objectives).toEqual([
    { code: 'I.1', text: 'Phát triển sản phẩm' },
    { code: 'I.2', text: 'Kết nối thị trường' },
  ]);
  await expect(write('I.1 Muộn')).rejects.toMatchObject({ code: 'changed-meanwhile' });
  await expect(
    here.run(people.office, writeObjectives, { planId, version: 1, objectives: 'I.1 Khác' }),
  ).rejects.toMatchObject({ code: 'plan.not-draft' });
});
