import { beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#platform/actor.ts';
import { group, otherWard, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { loadSeedPlan } from '../load-seed-plan.ts';
import { installObligedProducers } from '../obliged-producers.ts';
import { indicatorForViewer } from '../queries/indicator-for-viewer.ts';
import { planOverview } from '../queries/plan-overview.ts';
import { programmeWork } from '../queries/programme-work.ts';
import { reportBoard } from '../queries/report-board.ts';
import { reportForViewer } from '../queries/report-for-viewer.ts';
import { addIndicatorMember } from './add-indicator-member.ts';
import { followProducer } from './follow-producer.ts';
import { openReportPeriod } from './open-report-period.ts';
import { remindReportPeriod } from './remind-report-period.ts';
import { submitUnitReport } from './submit-unit-report.ts';

const here = useDossiers();
const people = {} as Record<'office' | 'culture' | 'groupLeader' | 'producer' | 'stranger' | 'rival', PersonActor>;
let producerId = '';

beforeAll(async () => {
  here.at('2026-11-23T02:00:00Z');
  producerId = await here.producer();
  installObligedProducers(async (_db, unitId) => (unitId === ward ? [{ id: producerId, name: 'Hợp tác xã Mẫu' }] : []));
  await loadSeedPlan(here.as(here.system));
  people.office = await here.person('economic-office', ward);
  people.culture = await here.person('culture-office', ward);
  people.groupLeader = await here.person('neighbourhood-leader', group);
  people.producer = await here.person('producer', ward, producerId);
  people.rival = await here.person('producer', ward, await here.producer());
  people.stranger = await here.person('economic-office', otherWard);
});

const board = (viewer: PersonActor) => reportBoard(here.db, viewer, { period: '2026-11', now: here.now() });
const ownOf = async (viewer: PersonActor) => {
  const own = (await board(viewer)).rows.find((row) => row.own);
  return { reportId: own?.id ?? '', version: 1, text: 'Đã vận động 12 hộ' };
};

test('opening a month asks offices, groups and producers, once', async () => {
  expect(await here.run(people.office, openReportPeriod, { period: '2026-11' })).toEqual({
    period: '2026-11',
    added: 5,
  });
  expect(await here.run(people.office, openReportPeriod, { period: '2026-11' })).toMatchObject({ added: 0 });
  await expect(here.run(people.office, openReportPeriod, { period: '2026-12' })).rejects.toMatchObject({
    code: 'report-period.to-come',
  });
  expect((await board(people.office)).rows.map(({ name, standing }) => [name, standing])).toEqual([
    ['Phòng Văn hóa – Xã hội', 'open'],
    ['Phòng Kinh tế, Hạ tầng và Đô thị', 'open'],
    ['Tổ dân phố Mẫu số 1', 'open'],
    ['Tổ dân phố Mẫu số 2', 'open'],
    ['Hợp tác xã Mẫu', 'open'],
  ]);
});

test('everybody outside the offices sees their own report only, strangers none', async () => {
  expect((await board(people.groupLeader)).rows.map(({ name }) => name)).toEqual(['Tổ dân phố Mẫu số 1']);
  expect((await board(people.producer)).rows.map(({ name }) => name)).toEqual(['Hợp tác xã Mẫu']);
  expect((await board(people.rival)).rows).toEqual([]);
  expect((await board(people.stranger)).rows).toEqual([]);
  const { reportId } = await ownOf(people.producer);
  for (const viewer of [people.rival, people.groupLeader, people.stranger])
    await expect(reportForViewer(here.db, viewer, { reportId, now: here.now() })).rejects.toMatchObject({
      code: 'not-found',
    });
});

test('the report is among the work of who owes it, and the chase among the office’s', async () => {
  const titles = async (viewer: PersonActor) =>
    (await programmeWork(here.db, viewer, here.now())).map(({ title, due }) => [title, due]);
  expect(await titles(people.groupLeader)).toEqual([['Gửi báo cáo tháng 11/2026: Tổ dân phố Mẫu số 1', '2026-11-24']]);
  expect(await titles(people.rival)).toEqual([]);
  expect(await titles(people.office)).toEqual([
    ['Gửi báo cáo tháng 11/2026: Phòng Kinh tế, Hạ tầng và Đô thị', '2026-11-24'],
    ['Tổng hợp báo cáo tháng 11/2026', '2026-11-24'],
  ]);
});

test('the last minute of the 24th is in time, the first of the 25th is late and taken', async () => {
  const group = await ownOf(people.groupLeader);
  await expect(here.run(people.rival, submitUnitReport, group)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.run(people.office, submitUnitReport, group)).rejects.toMatchObject({ code: 'not-found' });
  here.at('2026-11-24T16:59:59Z');
  expect(
    await here.run(people.groupLeader, submitUnitReport, {
      ...group,
      figures: { 'households-told': '12', unknown: '5' },
    }),
  ).toMatchObject({ late: false });
  here.at('2026-11-24T17:00:00Z');
  expect(await here.run(people.culture, submitUnitReport, await ownOf(people.culture))).toMatchObject({ late: true });
  expect((await board(people.office)).rows.map(({ name, standing }) => [name, standing])).toEqual([
    ['Phòng Kinh tế, Hạ tầng và Đô thị', 'missing'],
    ['Tổ dân phố Mẫu số 2', 'missing'],
    ['Hợp tác xã Mẫu', 'missing'],
    ['Phòng Văn hóa – Xã hội', 'late'],
    ['Tổ dân phố Mẫu số 1', 'in-time'],
  ]);
  expect((await board(people.groupLeader)).rows[0]?.figures).toEqual({ 'households-told': 12 });
});

test('mending a report in time later leaves it in time; an old version is refused', async () => {
  const report = await ownOf(people.groupLeader);
  await expect(here.run(people.groupLeader, submitUnitReport, report)).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  expect(await here.run(people.groupLeader, submitUnitReport, { ...report, version: 2 })).toMatchObject({
    late: false,
  });
});

test('one press reminds all who lack, once a day', async () => {
  expect(await here.run(people.office, remindReportPeriod, { period: '2026-11' })).toEqual({ reminded: 3 });
  await expect(here.run(people.office, remindReportPeriod, { period: '2026-11' })).rejects.toMatchObject({
    code: 'report-period.reminded-today',
  });
  await expect(here.run(people.stranger, remindReportPeriod, { period: '2026-11' })).rejects.toMatchObject({
    code: 'report-period.all-in',
  });
  here.at('2026-11-25T17:00:00Z');
  expect(await here.run(people.office, remindReportPeriod, { period: '2026-11' })).toEqual({ reminded: 3 });
});

test('the indicator on reports measures the month and lists the names behind it', async () => {
  const overview = await planOverview(here.db, people.office, { now: here.now() });
  const indicator = overview.plan ? overview.indicators.find(({ kind }) => kind === 'reports') : undefined;
  expect(indicator).toMatchObject({ done: 1, of: 5, percent: 20, reached: false, period: '2026-11' });
  const view = await indicatorForViewer(here.db, people.office, { indicatorId: indicator?.id ?? '', now: here.now() });
  expect(view.members.filter(({ doneOn }) => doneOn !== null).map(({ name }) => name)).toEqual(['Tổ dân phố Mẫu số 1']);
});

test('what a producer owes follows it where it was merged; two reports of one month become one', async () => {
  const successorId = await here.producer();
  installObligedProducers(async (_db, unitId) =>
    unitId === ward ? [{ id: successorId, name: 'Hợp tác xã Mẫu Mới' }] : [],
  );
  const owed = (producer: string) =>
    here.db
      .selectFrom('programme.unitReport')
      .select(['period', 'name', 'submittedAt'])
      .where('producerId', '=', producer)
      .orderBy('period')
      .execute();
  const row = (producer: string, period: string, name: string) =>
    here.owner
      .insertInto('programme.unitReport')
      .values({
        ...{ id: crypto.randomUUID(), unitId: ward, period, party: 'producers', producerId: producer, name },
        dueOn: `${period}-24`,
      })
      .execute();
  await row(producerId, '2026-08', 'Hợp tác xã Mẫu');
  await row(producerId, '2026-09', 'Hợp tác xã Mẫu');
  await row(successorId, '2026-09', 'Hợp tác xã Mẫu Mới');
  const move = { producerId, successorId };
  await here.run(here.system, followProducer, move);
  expect((await owed(successorId)).map(({ period, name }) => [period, name])).toEqual([
    ['2026-08', 'Hợp tác xã Mẫu Mới'],
    ['2026-09', 'Hợp tác xã Mẫu Mới'],
    ...((await owed(producerId)).length === 0 ? [['2026-11', 'Hợp tác xã Mẫu Mới']] : []),
  ]);
  // What was handed in under the old name stays under it after a succession.
  expect((await owed(producerId)).every(({ submittedAt }) => submittedAt !== null)).toBe(true);
  expect(await here.run(here.system, followProducer, move)).toEqual({ reports: 0, dropped: 0, indicatorRows: 0 });
});

test('a row that a producer filled behind an indicator follows it too', async () => {
  const successorId = await here.producer();
  const { indicators = [] } = await planOverview(here.db, people.office, { now: here.now() });
  const indicatorId = indicators.find(({ kind }) => kind === 'percent')?.id ?? '';
  const { id } = await here.run(here.system, addIndicatorMember, {
    ...{ indicatorId, name: 'Hợp tác xã Mẫu', sourceKind: 'producer', sourceId: producerId },
  });
  await here.run(here.system, followProducer, { producerId, successorId });
  const member = here.db.selectFrom('programme.indicatorMember').select(['sourceId', 'removedAt']).where('id', '=', id);
  expect(await member.executeTakeFirst()).toEqual({ sourceId: successorId, removedAt: null });
});
