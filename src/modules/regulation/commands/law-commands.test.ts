import { beforeAll, expect, test } from 'vitest';
import { type PersonActor, systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Problem } from '#platform/problem.ts';
import { addWorkingDays, isWorkingDay } from '#standards/vietnam/working-days.ts';
import { createActor } from '../../../../tests/support/acting-person.ts';
import { createUnit, noon, otherWard, performerOf, ward } from '../../../../tests/support/council.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { holidayList, workingCalendarOf } from '../queries/holiday-list.ts';
import { criteriaSetForPrinting, officialWordingOf, wordingCounts } from '../queries/official-wording-of.ts';
import { getPack, packFile, packForFilingOn } from '../queries/regulation-packs.ts';
import type { RegulationPack } from '../rules/pack.ts';
import { seedCriteriaSets } from '../seed-criteria-sets.ts';
import { addHoliday } from './add-holiday.ts';
import { editHoliday } from './edit-holiday.ts';
import { importLawPack } from './import-law-pack.ts';
import { loadHolidays } from './load-holidays.ts';
import { loadRegulationPack } from './load-law-pack.ts';
import { loadOfficialWording } from './load-official-wording.ts';
import { switchHoliday } from './switch-holiday.ts';

const held = useDatabase();
let administrator: PersonActor;
let qd26: RegulationPack;
const as = (actor: PersonActor) => performerOf(held.db, actor, noon);
const refusal = (attempt: Promise<unknown>): Promise<Problem> =>
  attempt.then(
    () => {
      throw new Error('not refused');
    },
    (problem) => problem as Problem,
  );

beforeAll(async () => {
  await loadRegulationPack(held.db);
  qd26 = await getPack(held.db, 'qd26-2026');
  await createUnit(held.owner, { id: '01', kind: 'province', path: 'VN/01/' });
  await createUnit(held.owner, ward);
  administrator = (
    await createActor(held.db, held.owner, { role: 'administrator', unitId: ward.id, name: 'Quản Mẫu' }, noon)
  ).actor;
});

const fileOf = (change: Partial<RegulationPack>, sets: unknown[] = []) => ({
  content: JSON.stringify({
    pack: {
      ...qd26,
      criteria: { kind: 'of-pack', pack: 'qd26-2026' },
      validity: { from: '2027-01-01', until: null },
      ...change,
    },
    sets,
  }),
});

test('a pack of its own id is imported and decides what is filed from its day on', async () => {
  expect(await perform(as(administrator), importLawPack, fileOf({ id: 'qd26-2027' }))).toEqual({ id: 'qd26-2027' });
  expect((await packForFilingOn(held.db, '2026-12-31', 'first'))?.pack.id).toBe('qd26-2026');
  expect(await packForFilingOn(held.db, '2027-01-01', 'first')).toMatchObject({
    pack: { id: 'qd26-2027' },
    criteriaPackId: 'qd26-2026',
  });
});

test('a loaded pack is never written over', async () => {
  const exported = JSON.stringify(await packFile(held.db, 'qd26-2026'));
  const problem = await refusal(perform(as(administrator), importLawPack, { content: exported }));
  expect(problem).toMatchObject({ code: 'law-pack.faulty', status: 422 });
  expect(problem.fields['pack.id']?.[0]).toContain('qd26-2026 đã có');
  expect(await getPack(held.db, 'qd26-2026')).toEqual(qd26);
});

test('an exported pack with one figure changed comes back under another id, on the sets that are there', async () => {
  const { pack, sets } = await packFile(held.db, 'qd26-2026');
  const changed = {
    ...pack,
    id: 'qd26-2027-b',
    validity: { from: '2027-06-01', until: null },
    rounds: pack.rounds.map((round) => ({ ...round, article: 'Sửa', proposalsBefore: '01-15' })),
  };
  const content = JSON.stringify({ pack: changed, sets });
  await perform(as(administrator), importLawPack, { content });
  expect(await getPack(held.db, 'qd26-2027-b')).toEqual({
    ...changed,
    criteria: { kind: 'of-pack', pack: 'qd26-2026' },
  });
  const one = structuredClone(sets) as { name: string }[];
  (one[3] as { name: string }).name = 'Khác';
  const other = { pack: { ...changed, id: 'qd26-2027-c', validity: { from: '2027-07-01', until: null } }, sets: one };
  const problem = await refusal(perform(as(administrator), importLawPack, { content: JSON.stringify(other) }));
  expect(problem.fields['pack.criteria']?.length).toBe(26);
});

test('a pack with sets of its own is imported whole and exported as it came', async () => {
  const [first] = seedCriteriaSets();
  const sets = [{ ...first, code: 'QD30-01' }];
  const file = fileOf(
    { id: 'qd30-2028', criteria: { kind: 'own', sets: ['QD30-01'] }, validity: { from: '2028-01-01', until: null } },
    sets,
  );
  await perform(as(administrator), importLawPack, file);
  expect(await packFile(held.db, 'qd30-2028')).toEqual(JSON.parse(file.content));
});

test('every fault of a pack file is named with its place, in Vietnamese', async () => {
  const [first] = seedCriteriaSets();
  const broken = structuredClone(first) as NonNullable<typeof first>;
  (broken.parts[0] as { max: number }).max = 41;
  broken.code = 'QD31-01';
  const content = JSON.stringify({
    pack: {
      ...qd26,
      id: 'Mã Gói',
      bands: [],
      certificate: { months: 'ba mươi sáu', article: '' },
      reEvaluation: { ...qd26.reEvaluation, earliestDays: 100 },
      rounds: [...qd26.rounds, ...qd26.rounds.slice(0, 1)],
      validity: { from: '2027-02-30', until: null },
      criteria: { kind: 'own', sets: ['QD31-01'] },
    },
    sets: [broken],
  });
  const problem = await refusal(perform(as(administrator), importLawPack, { content }));
  expect(Object.keys(problem.fields).sort()).toEqual([
    'pack.bands',
    'pack.certificate.months',
    'pack.id',
    'pack.reEvaluation',
    'pack.reEvaluation.earliestDays',
    'pack.rounds',
    'pack.validity.from',
    'sets.QD31-01',
  ]);
  expect(problem.fields['sets.QD31-01']).toEqual([
    'Bộ QD31-01: phần A có 41 điểm, phải là 40.',
    'Bộ QD31-01: các mục của phần A cộng lại 40 điểm, phải là 41.',
  ]);
});

test.each<[string, Partial<RegulationPack> | string, string]>([
  ['no JSON', '{', 'tệp'],
  ['a list', '[]', 'tệp'],
  ['a key twice', '{"pack":{},"pack":{}}', 'pack'],
  ['one that begins in the past', { id: 'x', validity: { from: '2026-11-23', until: null } }, 'pack.validity.from'],
  [
    'one with sets that are not in the file',
    { id: 'x', criteria: { kind: 'own', sets: ['QD99-01'] } },
    'pack.criteria',
  ],
  ['one that takes a loaded set', { id: 'x', criteria: { kind: 'own', sets: ['QD26-01'] } }, 'pack.criteria'],
  ['one on criteria of nowhere', { id: 'x', criteria: { kind: 'of-pack', pack: 'no' } }, 'pack.criteria.pack'],
])('%s is refused', async (_what, change, place) => {
  const input = typeof change === 'string' ? { content: change } : fileOf(change);
  const problem = await refusal(perform(as(administrator), importLawPack, input));
  expect(problem.code).toBe('law-pack.faulty');
  expect(Object.keys(problem.fields)).toContain(place);
});

test('an old pack without criteria may lie wholly in the past', async () => {
  const past = {
    id: 'qd1048',
    criteria: { kind: 'absent', note: 'Không có' },
    validity: { from: '2019-08-21', until: '2023-02-23' },
  } as const;
  await perform(as(administrator), importLawPack, fileOf(past));
  expect((await packForFilingOn(held.db, '2022-01-01', 'first'))?.pack.id).toBe('qd1048');
});

test('official words are loaded over the short ones for printing; points stay', async () => {
  const content = JSON.stringify({
    source: 'Công báo số 1',
    sets: { 'QD26-01': { '1.1': { text: 'Nguồn gốc', levels: { '3': 'Từ bảy mươi lăm phần trăm' } } } },
  });
  expect(await perform(as(administrator), loadOfficialWording, { content })).toEqual({ places: 2 });
  await perform(as(administrator), loadOfficialWording, { content });
  const printed = await criteriaSetForPrinting(held.db, 'QD26-01');
  const criterion = printed.parts[0]?.criteria[0];
  expect(criterion).toMatchObject({ name: 'Nguồn gốc', max: 3 });
  expect(criterion?.levels.map(({ points, description }) => [points, description])).toEqual([
    [1, 'Trồng trên địa bàn cấp xã: dưới 50%'],
    [2, 'Trồng trên địa bàn cấp xã: từ 50% đến dưới 75%'],
    [3, 'Từ bảy mươi lăm phần trăm'],
  ]);
  expect((await officialWordingOf(held.db, 'QD26-01')).sources).toEqual(['Công báo số 1']);
  expect((await wordingCounts(held.db))[0]).toMatchObject({ code: 'QD26-01', places: 2 });
  expect((await criteriaSetForPrinting(held.db, 'QD26-02')).parts[0]?.criteria[0]?.name).not.toBe('Nguồn gốc');
});

test('words for what a set does not have are refused, each named', async () => {
  const content = JSON.stringify({
    source: 'Công báo',
    sets: { 'QD26-01': { '9.9': { levels: {} }, '1.1': { levels: { '7': 'x' } } }, 'QD99-01': {} },
  });
  const problem = await refusal(perform(as(administrator), loadOfficialWording, { content }));
  expect(problem.code).toBe('official-wording.faulty');
  expect(problem.fields).toEqual({
    'QD26-01.9.9': ['Bộ này không có tiêu chí 9.9.'],
    'QD26-01.1.1': ['Tiêu chí 1.1 không có mức 7.'],
    'QD99-01': ['Không có bộ tiêu chí QD99-01.'],
  });
});

const row = {
  from: '2026-12-24',
  to: '2026-12-24',
  name: 'Nghỉ mẫu',
  certainty: 'announced',
  makeUpDays: [] as string[],
};

test('a day off counts when it is switched on, and its swapped Saturday is worked', async () => {
  const { id } = await perform(as(administrator), addHoliday, { ...row, makeUpDays: ['2026-12-19'], active: 'on' });
  const calendar = await workingCalendarOf(held.db);
  expect(isWorkingDay('2026-12-24', calendar)).toBe(false);
  expect(isWorkingDay('2026-12-19', calendar)).toBe(true);
  await perform(as(administrator), switchHoliday, { holidayId: id, version: 1 });
  expect(isWorkingDay('2026-12-24', await workingCalendarOf(held.db))).toBe(true);
  await expect(
    perform(as(administrator), switchHoliday, { holidayId: id, version: 1, active: 'on' }),
  ).rejects.toMatchObject({ code: 'changed-meanwhile' });
  await perform(as(administrator), editHoliday, {
    ...row,
    to: '2026-12-25',
    holidayId: id,
    version: 2,
    note: 'Dài hơn',
  });
  expect((await holidayList(held.db)).find((one) => one.id === id)).toMatchObject({
    to: '2026-12-25',
    makeUpDays: [],
    active: false,
    version: 3,
  });
});

test('the row off by default can be switched on once its instrument has been read', async () => {
  const culture = (await holidayList(held.db)).find(({ from }) => from === '2026-11-24');
  expect(culture).toMatchObject({ active: false, certainty: 'unconfirmed' });
  expect(addWorkingDays('2026-11-23', 1, await workingCalendarOf(held.db))).toBe('2026-11-24');
  await perform(as(administrator), switchHoliday, { holidayId: culture?.id, version: 1, active: 'on' });
  expect(addWorkingDays('2026-11-23', 1, await workingCalendarOf(held.db))).toBe('2026-11-25');
});

test.each([
  [{ to: '2026-12-23' }, 'holiday.days-in-order'],
  [{ to: '2027-01-24' }, 'holiday.too-long'],
  [{ makeUpDays: ['2026-12-18'] }, 'holiday.make-up-day-wrong'],
  [{ from: '2026-12-26', to: '2026-12-28', makeUpDays: ['2026-12-26'] }, 'holiday.make-up-day-wrong'],
  [{ from: '2027-01-01', to: '2027-01-01', name: 'Tết Dương lịch' }, 'holiday.listed-already'],
])('a row with %j is refused: %s', async (change, code) => {
  await expect(perform(as(administrator), addHoliday, { ...row, ...change })).rejects.toMatchObject({ code });
});

test('a table with rows is not filled again', async () => {
  expect(await perform(performerOf(held.db, systemActor('test')), loadHolidays, {})).toEqual({ rows: 0 });
});

test('of two wards without an administrator above, neither keeps what holds for both', async () => {
  await createUnit(held.owner, otherWard);
  const beside = { role: 'administrator', unitId: otherWard.id, name: 'Quản Mẫu Bên' } as const;
  const { actor } = await createActor(held.db, held.owner, beside, noon);
  for (const one of [administrator, actor])
    await expect(perform(as(one), addHoliday, row)).rejects.toMatchObject({ code: 'law-pack.keepers-only' });
  await held.owner.deleteFrom('identity.roleGrant').where('id', '=', actor.grant.id).execute();
  await expect(perform(as(administrator), addHoliday, { ...row, to: '2026-12-23' })).rejects.toMatchObject({
    code: 'holiday.days-in-order',
  });
});

test('a file cannot fell the page by the names it uses', async () => {
  const named = { source: 'x', sets: { constructor: {}, toString: { '1': { levels: {} } } } };
  const refused = await refusal(perform(as(administrator), loadOfficialWording, { content: JSON.stringify(named) }));
  expect(Object.keys(refused.fields)).toEqual(['constructor', 'toString']);
  const many = `${'{"a":1,"a":'.repeat(60_000)}1${'}'.repeat(60_000)}`;
  const doubled = await refusal(perform(as(administrator), importLawPack, { content: many }));
  expect(Object.keys(doubled.fields).length).toBeLessThanOrEqual(20);
  const deep = `{"pack":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  expect((await refusal(perform(as(administrator), importLawPack, { content: deep }))).code).toBe('law-pack.faulty');
});

test('where somebody administers a unit above, a ward’s administrator does not keep what holds for all', async () => {
  await createActor(held.db, held.owner, { role: 'administrator', unitId: '01', name: 'Quản Mẫu Trên' }, noon);
  await expect(perform(as(administrator), addHoliday, row)).rejects.toMatchObject({
    code: 'law-pack.keepers-only',
    status: 403,
  });
  await expect(perform(as(administrator), importLawPack, fileOf({ id: 'x' }))).rejects.toMatchObject({
    code: 'law-pack.keepers-only',
  });
});
