import { beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#platform/actor.ts';
import { spreadsheet } from '#platform/spreadsheet.ts';
import { otherWard, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { loadSeedPlan } from '../load-seed-plan.ts';
import { partyLabels, planColumnHeadings, planSample } from '../messages.vi.ts';
import { importPreview } from '../queries/import-preview.ts';
import { indicatorForViewer } from '../queries/indicator-for-viewer.ts';
import { planOverview } from '../queries/plan-overview.ts';
import { readPlanSheet } from '../read-plan-sheet.ts';
import { planColumns } from '../rules/plan-columns.ts';
import { addIndicatorMember } from './add-indicator-member.ts';
import { assignTask } from './assign-task.ts';
import { bringPlanIntoForce } from './bring-plan-into-force.ts';
import { copyPlan } from './copy-plan.ts';
import { editTask } from './edit-task.ts';
import { loadPlanImport } from './load-plan-import.ts';
import { markIndicatorMember } from './mark-indicator-member.ts';
import { readPlanImport } from './read-plan-import.ts';
import { removeIndicatorMember } from './remove-indicator-member.ts';

const here = useDossiers();
const people = {} as Record<'head' | 'office' | 'producer' | 'stranger', PersonActor>;
let planId = '';

beforeAll(async () => {
  here.at('2026-11-24T05:00:00Z');
  planId = (await loadSeedPlan(here.as(here.system))) ?? '';
  people.head = await here.person('economic-office-head', ward);
  people.office = await here.person('economic-office', ward);
  people.producer = await here.person('producer', ward, await here.producer());
  people.stranger = await here.person('economic-office', otherWard);
});

const overview = async (year?: number) => {
  const found = await planOverview(here.db, people.office, { now: here.now(), year });
  if (!found.plan) throw new Error('no plan');
  return found;
};
const taskOf = (plan: string, code: string) =>
  here.db
    .selectFrom('programme.task')
    .selectAll()
    .where('planId', '=', plan)
    .where('code', '=', code)
    .executeTakeFirstOrThrow();

test('next year begins as a copy: parties and links stay, days move a year, progress starts afresh', async () => {
  const { id, version } = await taskOf(planId, 'II.4.1');
  await here.run(people.head, assignTask, { taskId: id, version, lead: 'culture-office', dueOn: '2026-12-31' });
  await expect(here.run(people.stranger, copyPlan, { planId, year: 2027 })).rejects.toMatchObject({
    code: 'not-found',
  });
  const copy = await here.run(people.office, copyPlan, { planId, year: 2027 });
  await expect(here.run(people.office, copyPlan, { planId, year: 2027 })).rejects.toMatchObject({
    code: 'plan.year-taken',
  });
  expect(await overview(2027)).toMatchObject({
    plan: { state: 'draft', number: null, title: expect.stringContaining('năm 2027') },
    whole: { total: 45, done: 0 },
    doubles: 7,
  });
  expect(await taskOf(copy.id, 'II.4.1')).toMatchObject({
    lead: 'culture-office',
    dueOn: '2027-12-31',
    state: 'not-started',
  });
  expect(await taskOf(copy.id, 'V.1')).toMatchObject({ rhythm: 'monthly', rhythmFrom: '2027-01', doneThrough: null });
  // The plan of the year stays the one that pages open on.
  expect((await overview()).plan.year).toBe(2026);
});

test('the words of a draft can be changed until it is signed', async () => {
  const { plan } = await overview(2027);
  const { id, version } = await taskOf(plan.id, 'II.1.3');
  await here.run(people.office, editTask, { taskId: id, version, text: 'Phân công cán bộ phụ trách năm 2027.' });
  const sign = { planId: plan.id, version: 1, number: '98/KH-UBND', dated: '2027-01-20' };
  await expect(here.run(people.office, bringPlanIntoForce, sign)).rejects.toMatchObject({ code: 'role-missing' });
  await here.run(people.head, bringPlanIntoForce, sign);
  await expect(here.run(people.head, bringPlanIntoForce, sign)).rejects.toMatchObject({ code: 'plan.not-draft' });
  await expect(
    here.run(people.office, editTask, { taskId: id, version: version + 1, text: 'Khác' }),
  ).rejects.toMatchObject({ code: 'plan.not-draft' });
});

test('behind a figure stands the list that makes it', async () => {
  const [trained] = (await overview(2026)).indicators;
  const indicatorId = trained?.id ?? '';
  const view = () => indicatorForViewer(here.db, people.office, { indicatorId, now: here.now() });
  const { id: memberId } = await here.run(people.office, addIndicatorMember, {
    indicatorId,
    name: 'Nguyễn Mẫu An',
    unitName: 'Phòng Kinh tế',
  });
  await here.run(people.office, addIndicatorMember, { indicatorId, name: 'Trần Mẫu Bình', doneOn: '2026-06-10' });
  await expect(
    here.run(people.office, addIndicatorMember, { indicatorId, name: 'NGUYỄN MẪU AN', unitName: 'Phòng Kinh tế' }),
  ).rejects.toMatchObject({ code: 'indicator-member.listed-already' });
  expect(await view()).toMatchObject({ done: 1, of: 2, percent: 50, reached: false });
  await here.run(people.office, markIndicatorMember, { memberId, version: 1, doneOn: '2026-06-10' });
  await expect(here.run(people.office, markIndicatorMember, { memberId, version: 1 })).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  expect(await view()).toMatchObject({ percent: 100, reached: true });
  await here.run(people.office, removeIndicatorMember, { memberId });
  expect((await view()).members.map(({ name }) => name)).toEqual(['Trần Mẫu Bình']);
  for (const viewer of [people.producer, people.stranger])
    await expect(indicatorForViewer(here.db, viewer, { indicatorId, now: here.now() })).rejects.toMatchObject({
      code: 'not-found',
    });
});

test('another part of the software fills a row once, and an office cannot change it', async () => {
  const sales = (await overview(2026)).indicators.find(({ section }) => section === 'II.8');
  const row = {
    indicatorId: sales?.id ?? '',
    name: 'Điểm bán Mẫu',
    doneOn: '2026-10-01',
    sourceKind: 'sales-point',
    sourceId: planId,
  };
  await expect(here.run(people.office, addIndicatorMember, row)).rejects.toMatchObject({ code: 'not-allowed' });
  const { id } = await here.run(here.system, addIndicatorMember, row);
  await expect(here.run(people.office, removeIndicatorMember, { memberId: id })).rejects.toMatchObject({
    code: 'indicator-member.filled-elsewhere',
  });
  const reports = (await overview(2026)).indicators.find(({ kind }) => kind === 'reports');
  await expect(
    here.run(people.office, addIndicatorMember, { indicatorId: reports?.id, name: 'Tổ 1' }),
  ).rejects.toMatchObject({ code: 'indicator.from-reports' });
});

const sheetOf = async (rows: Record<string, string | number>[]) =>
  Buffer.from(
    await spreadsheet(
      'Nhiệm vụ',
      planColumns.map((column) => ({
        heading: planColumnHeadings[column],
        width: 10,
        value: (row: Record<string, string | number>) => row[column] ?? null,
      })),
      rows,
    ),
  );

test('a sheet names each bad row, and nothing is loaded while one is there', async () => {
  const good = planSample(partyLabels);
  const bad: Record<string, string | number>[] = [
    { section: 'II.2', position: 1, text: 'Việc một', lead: 'Phòng Mẫu Lạ' },
    { section: 'II.2', position: 2, text: 'Việc hai', lead: 'Phòng Văn hóa – Xã hội', dueOn: '31/02/2028' },
    { section: 'II.2', position: 2, text: 'Việc hai, lại' },
    { section: 'mục hai', position: 1, text: 'Việc' },
    { section: 'III', text: '' },
    { section: 'IV', text: 'Như trên', sameAs: 'X.9' },
    { section: 'VI', text: 'Nhận cả tên gõ không dấu', lead: 'phong van hoa - xa hoi' },
    { section: 'VI', position: 1, text: 'Việc', rowKind: 'Việc lạ' },
    { section: 'I.5', text: 'Chỉ tiêu', rowKind: 'Chỉ tiêu', least: 100, measure: 'người' },
    { section: 'I.5', text: 'Chỉ tiêu', rowKind: 'chi tieu', figure: 'phần trăm', least: 120, measure: 'người' },
    { section: 'I.5', text: 'Chỉ tiêu', rowKind: 'Chỉ tiêu', figure: 'số lượng', least: 1, most: 2 },
  ];
  const read = await readPlanSheet(await sheetOf([...good, ...bad]), 2028);
  expect(read.faults).toEqual([
    { number: 6, fault: 'party-unknown', said: 'Phòng Mẫu Lạ' },
    { number: 7, fault: 'date-wrong', said: '31/02/2028' },
    { number: 9, fault: 'section-wrong', said: 'mục hai' },
    { number: 10, fault: 'text-missing', said: '' },
    { number: 11, fault: 'same-missing', said: 'X.9' },
    { number: 13, fault: 'kind-unknown', said: 'Việc lạ' },
    { number: 14, fault: 'figure-unknown', said: '' },
    { number: 15, fault: 'target-wrong', said: '120' },
    { number: 16, fault: 'measure-missing', said: '' },
  ]);
  const { content, faults } = read;
  const input = { ...content, faults, year: 2028, title: 'Kế hoạch năm 2028', fileName: 'ke-hoach.xlsx' };
  const { id: importId } = await here.run(people.office, readPlanImport, input);
  expect(await importPreview(here.db, people.office, importId)).toMatchObject({
    may: { allowed: false },
    faults: { length: 9 },
  });
  await expect(importPreview(here.db, people.stranger, importId)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.run(people.office, loadPlanImport, { importId })).rejects.toMatchObject({
    code: 'plan-import.faulty',
  });
  expect(await here.db.selectFrom('programme.plan').select('id').where('year', '=', 2028).execute()).toEqual([]);
});

test('a sheet without faults is loaded whole, once, as a draft', async () => {
  const { content, faults } = await readPlanSheet(await sheetOf(planSample(partyLabels)), 2028);
  const input = { ...content, faults, year: 2028, title: 'Kế hoạch năm 2028', fileName: 'ke-hoach.xlsx' };
  const { id: importId } = await here.run(people.office, readPlanImport, input);
  const both = await Promise.allSettled([1, 2].map(() => here.run(people.office, loadPlanImport, { importId })));
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const loaded = await overview(2028);
  expect(loaded).toMatchObject({ plan: { state: 'draft' }, whole: { total: 2, unassigned: 0 } });
  expect(loaded.objectives).toEqual([
    { code: 'I.1', text: 'Phát triển sản phẩm OCOP có thương hiệu, theo chuỗi giá trị.' },
  ]);
  expect(loaded.indicators).toMatchObject([
    { section: 'I.5', kind: 'percent', least: 100, measure: 'người', listWords: 'Cán bộ quản lý Chương trình' },
  ]);
  const again = await here.run(people.office, readPlanImport, input);
  await expect(here.run(people.office, loadPlanImport, { importId: again.id })).rejects.toMatchObject({
    code: 'plan.year-taken',
  });
});

test('a sheet without the headings, or no sheet at all, is refused', async () => {
  const wrong = Buffer.from(await spreadsheet('X', [{ heading: 'Tên', width: 10, value: () => 'a' }], [1]));
  await expect(readPlanSheet(wrong, 2028)).rejects.toMatchObject({ code: 'plan-import.unreadable' });
  await expect(readPlanSheet(Buffer.from('PK no'), 2028)).rejects.toMatchObject({ code: 'plan-import.unreadable' });
});
