import { beforeAll, beforeEach, expect, test } from 'vitest';
import { delegateWorkingMode } from '#modules/regulation/index.ts';
import { systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import {
  createCouncil,
  createDossier,
  noon,
  performerOf,
  province,
  type TestCouncil,
  ward,
} from '../../../../tests/support/council.ts';
import { actsIn } from '../../../../tests/support/council-acts.ts';
import type { TestItem } from '../../../../tests/support/council-session.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { councilsForViewer } from '../queries/councils-for-viewer.ts';
import { minutesOf } from '../queries/minutes-of.ts';
import { mySheets } from '../queries/my-sheets.ts';
import { scoringWork } from '../queries/scoring-work.ts';
import { sessionPage } from '../queries/session-page.ts';
import { addToAgenda } from './add-to-agenda.ts';
import { closeSession } from './close-session.ts';
import { openItem } from './open-item.ts';
import { openSession } from './open-session.ts';
import { planSession } from './plan-session.ts';
import { recordAttendance } from './record-attendance.ts';
import { setCouncilTerm } from './set-council-term.ts';

const held = useDatabase();
let council: TestCouncil;
const acts = () => actsIn(held.db);

beforeAll(async () => {
  council = await createCouncil(held.owner, { members: 2, sets: [] });
});

beforeEach(() => held.owner.deleteFrom('regulation.unitMode').execute());

const delegate = (validTo = '2027-06-30') =>
  perform(performerOf(held.db, systemActor('test')), delegateWorkingMode, {
    unitId: ward.id,
    number: '12/QĐ-UBND',
    dated: '2026-06-01',
    abstract: 'giao UBND phường đánh giá, công nhận sản phẩm 3 sao (dữ liệu mẫu)',
    issuer: 'UBND Thành phố Mẫu',
    scope: 'Đánh giá, công nhận 3 sao',
    validFrom: '2026-06-01',
    validTo,
  });

/** A session of the council up to its first product being scored. */
async function scored(
  of: TestCouncil,
  total: number,
  state: 'received' | 'assessed' = 'assessed',
  beforeSettling: () => Promise<unknown> = async () => {},
) {
  const unit = of.unitId === province.id ? province : ward;
  const dossier = await createDossier(held.owner, unit);
  if (unit === ward)
    await held.owner.updateTable('dossiers.dossier').set({ state }).where('id', '=', dossier.dossierId).execute();
  const { as, submit, close, settle } = acts();
  const { id: sessionId } = await as(of.secretary, planSession, {
    councilId: of.councilId,
    title: 'Phiên',
    heldOn: '2026-11-24',
    place: 'Phòng họp',
  });
  const { itemId } = await as(of.secretary, addToAgenda, { sessionId, dossierId: dossier.dossierId });
  await as(of.secretary, recordAttendance, {
    sessionId,
    members: [...of.scorers, of.secretary].map(({ memberId }) => ({ memberId, present: 'on' })),
  });
  await as(of.chair, openSession, { sessionId });
  await as(of.chair, openItem, { itemId });
  const item: TestItem = { ...dossier, itemId, sheets: new Map() };
  for (const one of of.scorers) await submit(item, one, total, total < 50 ? 1 : 5);
  await close(item, of.chair);
  await beforeSettling();
  await settle(item, of.chair);
  await as(of.chair, closeSession, { sessionId });
  return { sessionId, dossierId: dossier.dossierId };
}

const dossierOf = (id: string) =>
  held.db
    .selectFrom('dossiers.dossier')
    .select(['state', 'outcome', 'settledAt'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
const sessionOf = (id: string) =>
  held.db
    .selectFrom('scoring.session')
    .select(['rehearsal', 'delegation'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

test('in mode A a ward’s council rehearses and its dossier goes back to where it was', async () => {
  const { sessionId, dossierId } = await scored(council, 55, 'received');
  expect(await sessionOf(sessionId)).toEqual({ rehearsal: true, delegation: null });
  expect(await dossierOf(dossierId)).toMatchObject({
    state: 'received',
    settledAt: null,
    outcome: { rehearsal: true },
  });
  const minutes = await minutesOf(held.db, council.secretary.actor, { sessionId });
  expect(minutes.rehearsal).toBe(true);
  expect(minutes.legalBasis.join()).not.toContain('12/QĐ-UBND');
});

test.each([
  [55, 'settled', 'three-four', 3],
  [69, 'settled', 'three-four', 3],
  [45, 'settled', 'below-three', 2],
  // Điểm b khoản 2 Điều 4: from 70 points on the province's.
  [70, 'assessed', 'three-four', 4],
  [92, 'assessed', undefined, 5],
])('in mode B %i points leave the dossier %s', async (total, state, kind, stars) => {
  await delegate();
  const { sessionId, dossierId } = await scored(council, total);
  expect(await sessionOf(sessionId)).toMatchObject({ rehearsal: false, delegation: { number: '12/QĐ-UBND' } });
  const dossier = await dossierOf(dossierId);
  expect(dossier).toMatchObject({ state, outcome: { rehearsal: false, stars, ...(kind && { kind }) } });
  expect(dossier.settledAt === null).toBe(state === 'assessed');
  // The delegating paper stands among the grounds and on the session's page.
  const { legalBasis, rehearsal } = await minutesOf(held.db, council.secretary.actor, { sessionId });
  expect(rehearsal).toBe(false);
  expect(legalBasis.at(-1)).toContain('Quyết định số 12/QĐ-UBND ngày 01 tháng 6 năm 2026 của UBND Thành phố Mẫu');
  const page = await sessionPage(held.db, council.chair.actor, { sessionId, now: noon });
  expect(page.delegation).toContain('12/QĐ-UBND');
});

test('under a delegation the ward’s dossiers are its secretary’s to bring before the council, until it has scored them', async () => {
  const { dossierId } = await createDossier(held.owner, ward);
  await held.owner.updateTable('dossiers.dossier').set({ state: 'received' }).where('id', '=', dossierId).execute();
  const agenda = async () =>
    (await scoringWork(held.db, council.secretary.actor, noon)).filter(({ kind }) => kind === 'agenda')[0]?.title;
  expect(await agenda()).toBeUndefined();
  await delegate();
  const before = Number(/\d+/.exec((await agenda()) ?? '')?.[0]);
  expect(before).toBeGreaterThan(0);
  await scored(council, 70);
  expect(Number(/\d+/.exec((await agenda()) ?? '')?.[0])).toBe(before);
});

test('a delegation that ran out between planning and opening makes the sitting a rehearsal', async () => {
  await delegate();
  const { id: sessionId } = await acts().as(council.secretary, planSession, {
    councilId: council.councilId,
    title: 'Phiên',
    heldOn: '2026-11-24',
    place: 'Phòng họp',
  });
  expect((await sessionOf(sessionId)).rehearsal).toBe(false);
  await held.owner.updateTable('regulation.unitMode').set({ validTo: '2026-11-23' }).execute();
  const { dossierId } = await createDossier(held.owner, ward);
  await acts().as(council.secretary, addToAgenda, { sessionId, dossierId });
  await acts().as(council.secretary, recordAttendance, {
    sessionId,
    members: [...council.scorers, council.secretary].map(({ memberId }) => ({ memberId, present: 'on' })),
  });
  await acts().as(council.chair, openSession, { sessionId });
  expect(await sessionOf(sessionId)).toEqual({ rehearsal: true, delegation: null });
});

test.each([45, 55])('a delegation that ended while the council sat leaves %i points to the province', async (total) => {
  await delegate();
  const end = () => held.owner.updateTable('regulation.unitMode').set({ validTo: '2026-11-23' }).execute();
  const { dossierId, sessionId } = await scored(council, total, 'assessed', end);
  expect((await sessionOf(sessionId)).delegation).toMatchObject({ number: '12/QĐ-UBND' });
  expect(await dossierOf(dossierId)).toMatchObject({
    state: 'assessed',
    settledAt: null,
    outcome: { rehearsal: false, level: 'commune', total: `${total}.00` },
  });
});

test('a province’s council neither rehearses nor works under a ward’s delegation', async () => {
  await delegate();
  const above = await createCouncil(held.owner, { unit: province, members: 2, sets: [] });
  const { sessionId, dossierId } = await scored(above, 92);
  expect(await sessionOf(sessionId)).toEqual({ rehearsal: false, delegation: null });
  expect(await dossierOf(dossierId)).toMatchObject({ state: 'settled', outcome: { kind: 'to-centre' } });
});

test('outside its term a council plans no session and opens none', async () => {
  const { as } = acts();
  const term = { councilId: council.councilId, decisionNumber: '15/QĐ-UBND', decisionDate: '2026-09-01' };
  const set = (version: number, more: object) => as(council.head, setCouncilTerm, { ...term, version, ...more });
  const plan = (heldOn: string) =>
    as(council.secretary, planSession, { councilId: council.councilId, title: 'P', heldOn, place: 'X' });
  const { version } = await held.db
    .selectFrom('scoring.council')
    .select('version')
    .where('id', '=', council.councilId)
    .executeTakeFirstOrThrow();
  // Another test's session is still open; a term does not change under a council that sits.
  await held.owner.updateTable('scoring.session').set({ state: 'closed' }).execute();
  await expect(set(version, { validFrom: '2026-09-01', validTo: '2026-08-01' })).rejects.toMatchObject({
    code: 'council.term-in-order',
  });
  await set(version, { validFrom: '2026-09-01', validTo: '2026-12-31' });
  await expect(set(version, { validFrom: '2026-09-01' })).rejects.toMatchObject({ code: 'changed-meanwhile' });
  await expect(plan('2027-01-01')).rejects.toMatchObject({ code: 'council.out-of-term', status: 409 });
  const { id: sessionId } = await plan('2026-12-31');
  expect((await sessionOf(sessionId)).rehearsal).toBe(true);
  await held.owner.updateTable('scoring.council').set({ validTo: '2026-11-23' }).execute();
  await expect(acts().as(council.chair, openSession, { sessionId })).rejects.toMatchObject({
    code: 'council.out-of-term',
  });
  expect(await acts().eventsAbout(council.councilId)).toHaveLength(1);
});

test('lists label what only rehearses, row by row: a ward’s council without a delegation, and its sheets', async () => {
  const day = '2026-11-24';
  const own = await createCouncil(held.owner, { members: 1, sets: [] });
  const labels = async (of: TestCouncil) =>
    (await councilsForViewer(held.db, of.chair.actor, day)).map(({ rehearsal }) => rehearsal);
  expect(await labels(own)).toEqual([true]);
  const { sessionId } = await scored(own, 72);
  expect((await mySheets(held.db, own.deputy.actor, { sessionId })).map(({ rehearsal }) => rehearsal)).toEqual([true]);
  await delegate();
  expect(await labels(own)).toEqual([false]);
  expect(await labels(await createCouncil(held.owner, { unit: province, members: 1, sets: [] }))).toEqual([false]);
});
