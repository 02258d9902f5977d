import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { registerIncoming } from '#modules/documents/index.ts';
import { type PersonActor, systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { createActor } from '../../../../tests/support/acting-person.ts';
import { createUnit, noon, otherWard, performerOf, ward } from '../../../../tests/support/council.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { mayRecognise } from '../access.ts';
import { unitSettingsOf } from '../queries/unit-settings-of.ts';
import { workingModeOf } from '../queries/working-mode-of.ts';
import { delegateWorkingMode } from './delegate-working-mode.ts';
import { loadRegulationPack } from './load-law-pack.ts';
import { returnWorkingMode } from './return-working-mode.ts';
import { writeUnitSetting } from './write-unit-setting.ts';

const held = useDatabase();
let leader: PersonActor;
let administrator: PersonActor;
let stranger: PersonActor;
let provincial: PersonActor;
const as = (actor: PersonActor, now = noon) => performerOf(held.db, actor, now);

const paper = {
  number: '12/QĐ-UBND',
  dated: '2026-11-02',
  abstract: 'Ủy quyền công nhận sản phẩm OCOP 3 sao',
  issuer: 'Chủ tịch UBND thành phố Hà Nội',
  scope: 'Công nhận sản phẩm 3 sao trên địa bàn phường',
  validFrom: '2026-11-10',
  validTo: '2026-12-31',
};

beforeAll(async () => {
  await loadRegulationPack(held.db);
  const province = { id: '01', kind: 'province' as const, path: 'VN/01/' };
  for (const unit of [ward, otherWard, province]) await createUnit(held.owner, unit);
  const someone = async (role: Parameters<typeof createActor>[2]['role'], unitId: string) =>
    (await createActor(held.db, held.owner, { role, unitId, name: 'Người Mẫu' }, noon)).actor;
  leader = await someone('ward-leader', ward.id);
  administrator = await someone('administrator', ward.id);
  stranger = await someone('ward-leader', otherWard.id);
  provincial = await someone('administrator', '01');
});

test('a ward without a delegating paper is in mode A and recognises nothing, by Điều 4', async () => {
  const mode = await workingModeOf(held.db, ward.id, '2026-11-24');
  expect(mode).toEqual({ mode: 'A' });
  expect(mayRecognise(mode, 3, '60.00')).toMatchObject({ allowed: false, code: 'ward-recognition.no-delegation' });
});

test.each([
  [{ validTo: '2026-11-09' }, 'working-mode.term-in-order', 422],
  [{ dated: '2026-11-11' }, 'working-mode.dated-before-term', 422],
  [{ validTo: '2026-11-23' }, 'working-mode.term-passed', 422],
  [{ incomingId: randomUUID() }, 'not-found', 404],
  [{ number: '' }, 'input.invalid', 422],
  [{ abstract: ' ' }, 'input.invalid', 422],
  [{ issuer: '' }, 'input.invalid', 422],
  [{ scope: '' }, 'input.invalid', 422],
])('a delegation with %j is refused: %s', async (change, code, status) => {
  await expect(perform(as(leader), delegateWorkingMode, { ...paper, ...change })).rejects.toMatchObject({
    code,
    status,
  });
  expect(await held.db.selectFrom('regulation.unitMode').selectAll().execute()).toEqual([]);
});

test('only a ward chooses how it works, and only its leader or administrator', async () => {
  await expect(perform(as(provincial), delegateWorkingMode, paper)).rejects.toMatchObject({
    code: 'working-mode.wards-only',
  });
  const office = (
    await createActor(held.db, held.owner, { role: 'economic-office', unitId: ward.id, name: 'Người Mẫu' }, noon)
  ).actor;
  await expect(perform(as(office), delegateWorkingMode, paper)).rejects.toMatchObject({ code: 'role-missing' });
});

test('the leader records the paper: mode B within its term, then A again by itself; one event', async () => {
  const { id } = await perform(as(leader), delegateWorkingMode, paper);
  const on = (day: string) => workingModeOf(held.db, ward.id, day);
  expect(await on('2026-11-09')).toEqual({ mode: 'A' });
  expect(await on('2026-11-10')).toEqual({ mode: 'B', delegation: paper });
  expect(await on('2026-12-31')).toEqual({ mode: 'B', delegation: paper });
  expect(await on('2027-01-01')).toEqual({ mode: 'A' });
  expect(await workingModeOf(held.db, otherWard.id, '2026-11-24')).toEqual({ mode: 'A' });
  const mode = await on('2026-11-24');
  expect(mayRecognise(mode, 3, '69.99').allowed).toBe(true);
  expect(mayRecognise(mode, 3, '70.00')).toMatchObject({ code: 'ward-recognition.goes-to-province' });
  const events = await held.db.selectFrom('platform.event').selectAll().where('subjectId', '=', id).execute();
  expect(events).toMatchObject([{ name: 'working-mode.delegate', unitId: ward.id, details: { number: paper.number } }]);
});

test('a second paper for the same days is refused; one that follows on is taken', async () => {
  await expect(
    perform(as(leader), delegateWorkingMode, { ...paper, validFrom: '2026-12-31', validTo: '2027-03-01' }),
  ).rejects.toMatchObject({ code: 'working-mode.term-overlaps' });
  const next = { ...paper, number: '13/QĐ-UBND', validFrom: '2027-01-01', validTo: '2027-03-01' };
  const { id } = await perform(as(administrator), delegateWorkingMode, next);
  expect(await workingModeOf(held.db, ward.id, '2027-01-01')).toMatchObject({ delegation: { number: '13/QĐ-UBND' } });
  // Given back before it began, it never holds.
  await perform(as(leader), returnWorkingMode, { delegationId: id, reason: 'Ghi nhầm thời hạn' });
  expect(await workingModeOf(held.db, ward.id, '2027-01-01')).toEqual({ mode: 'A' });
});

test('two papers recorded at once for the same days: one is taken', async () => {
  const race = { ...paper, validFrom: '2027-06-01', validTo: '2027-06-30' };
  const answers = await Promise.allSettled([1, 2, 3].map(() => perform(as(leader), delegateWorkingMode, race)));
  expect(answers.filter(({ status }) => status === 'fulfilled').length).toBe(1);
});

test('given back, the unit is in mode A from that day; nobody gives it back twice or for another ward', async () => {
  const { id } = await held.db
    .selectFrom('regulation.unitMode')
    .select('id')
    .where('number', '=', paper.number)
    .where('validFrom', '=', paper.validFrom)
    .executeTakeFirstOrThrow();
  const give = { delegationId: id, reason: 'Thành phố thu hồi ủy quyền' };
  await expect(perform(as(stranger), returnWorkingMode, give)).rejects.toMatchObject({ code: 'not-found' });
  await perform(as(leader), returnWorkingMode, give);
  expect(await workingModeOf(held.db, ward.id, '2026-11-23')).toMatchObject({ mode: 'B' });
  expect(await workingModeOf(held.db, ward.id, '2026-11-24')).toEqual({ mode: 'A' });
  await expect(perform(as(leader), returnWorkingMode, give)).rejects.toMatchObject({ code: 'working-mode.over' });
});

test('after a return the same days may be delegated again, with the paper in the register of incoming papers', async () => {
  const { id: incomingId } = await perform(performerOf(held.db, systemActor('test')), registerIncoming, {
    unitId: ward.id,
    arrivedOn: '2026-11-20',
    issuer: paper.issuer,
    number: paper.number,
    dated: paper.dated,
    abstract: paper.abstract,
  });
  await expect(
    perform(as(stranger), delegateWorkingMode, { ...paper, validFrom: '2026-11-24', incomingId }),
  ).rejects.toMatchObject({ code: 'not-found' });
  await perform(as(leader), delegateWorkingMode, { ...paper, validFrom: '2026-11-24', incomingId });
  expect(await workingModeOf(held.db, ward.id, '2026-11-24')).toMatchObject({ mode: 'B' });
});

test('a delegation whose term is over cannot be given back', async () => {
  const { id } = await held.db
    .selectFrom('regulation.unitMode')
    .select('id')
    .where('validFrom', '=', '2026-11-24')
    .executeTakeFirstOrThrow();
  const later = new Date('2027-01-01T05:00:00Z');
  await expect(
    perform(as(leader, later), returnWorkingMode, { delegationId: id, reason: 'Hết hạn' }),
  ).rejects.toMatchObject({ code: 'working-mode.over' });
});

test('a unit that chose nothing has the defaults: no clock stops, Tổ tư vấn', async () => {
  expect(await unitSettingsOf(held.db, ward.id)).toEqual({
    supplementStopsClock: false,
    helperBody: 'advisory-team',
    version: 0,
  });
});

test('its own choices are written under a version, and stay its own', async () => {
  const choice = { version: 0, supplementStopsClock: true, helperBody: 'assisting-team' };
  expect(await perform(as(leader), writeUnitSetting, choice)).toEqual({ version: 1 });
  await expect(perform(as(administrator), writeUnitSetting, choice)).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  await perform(as(leader), writeUnitSetting, { version: 1, helperBody: 'assisting-team' });
  expect(await unitSettingsOf(held.db, ward.id)).toEqual({
    supplementStopsClock: false,
    helperBody: 'assisting-team',
    version: 2,
  });
  expect((await unitSettingsOf(held.db, otherWard.id)).version).toBe(0);
  const events = await held.db
    .selectFrom('platform.event')
    .select('name')
    .where('name', '=', 'unit-setting.write')
    .execute();
  expect(events.length).toBe(2);
});
