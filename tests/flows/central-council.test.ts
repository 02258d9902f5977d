import { beforeAll, expect, test } from 'vitest';
import {
  assignExpert,
  dossiersReadyForCouncil,
  reEvaluate,
  requestSupplement,
  sendToCentre,
  supplementDossier,
} from '#modules/dossiers/index.ts';
import { discardDecision } from '#modules/recognition/commands/discard-decision.ts';
import { draftDecision, issueDecision } from '#modules/recognition/index.ts';
import { readyDossiers } from '#modules/recognition/queries/ready-dossiers.ts';
import type { Stars } from '#modules/regulation/rules/star-rating.ts';
import {
  addToAgenda,
  closeSession,
  openItem,
  openSession,
  planSession,
  recordAttendance,
} from '#modules/scoring/index.ts';
import { adviceFilter, adviceList } from '#modules/scoring/queries/advice-list.ts';
import type { PersonActor } from '#platform/actor.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { centre, createCouncil, province, type TestCouncil } from '../support/council.ts';
import { actsIn } from '../support/council-acts.ts';
import type { TestItem } from '../support/council-session.ts';
import { useRecognition } from '../support/recognition.ts';

const here = useRecognition();
let provincial: TestCouncil;
let central: TestCouncil;
let office: PersonActor;
let ministry: PersonActor;

beforeAll(async () => {
  here.at('2026-11-24T05:00:00Z');
  provincial = await createCouncil(here.owner, { unit: province, members: 1, sets: [] });
  central = await createCouncil(here.owner, { unit: centre, members: 1, sets: [] });
  office = await here.person('provincial-office', province.id);
  ministry = await here.person('central-office', centre.id);
});

/** A sitting of that council about one dossier, from the planning to the result. */
async function settle(council: TestCouncil, dossierId: string, total: number, stars: Stars) {
  const { as, submit, close, settle: conclude } = actsIn(here.db);
  const { id: sessionId } = await as(council.secretary, planSession, {
    councilId: council.councilId,
    title: 'Phiên mẫu',
    heldOn: '2026-11-24',
    place: 'Phòng họp',
  });
  const { itemId } = await as(council.secretary, addToAgenda, { sessionId, dossierId });
  await as(council.secretary, recordAttendance, {
    sessionId,
    members: [...council.scorers, council.secretary].map(({ memberId }) => ({ memberId, present: 'on' })),
  });
  await as(council.chair, openSession, { sessionId });
  await as(council.chair, openItem, { itemId });
  const item: TestItem = { itemId, dossierId, setCode: 'QD26-09', sheets: new Map() };
  for (const one of council.scorers) await submit(item, one, total, stars);
  await close(item, council.chair);
  await conclude(item, council.chair);
  await as(council.chair, closeSession, { sessionId });
}

/** A product of ninety-two points that the province has sent on (khoản 3 và 4 Điều 7). */
async function atTheCentre() {
  const { id } = await here.dossier('province-received');
  await settle(provincial, id, 92, 5);
  expect((await here.row(id)).outcome).toMatchObject({ stars: 5, level: 'province', kind: 'to-centre' });
  await here.run(office, sendToCentre, { dossierId: id });
  return id;
}
const readyAt = async (actor: PersonActor, id: string) =>
  (await readyDossiers(here.db, actor, { now: here.now() })).find((dossier) => dossier.id === id);
const draftAt = (unitId: string, id: string) => here.run(here.system, draftDecision, { unitId, dossierIds: [id] });
let numbers = 0;
const certificateOf = async (decisionId: string) => {
  const { certificates } = await here.run(here.system, issueDecision, {
    decisionId,
    number: `${++numbers}/QĐ-MAU`,
    dated: '2026-11-24',
  });
  return here.certificate((certificates as string[])[0] as string);
};

test('ninety points: the province cannot recognise, sends on; the centre’s council takes it and the ministry gives five stars', async () => {
  const { id } = await here.dossier('province-received');
  await settle(provincial, id, 92, 5);
  expect(await readyAt(office, id)).toMatchObject({
    stars: null,
    because: 'centre-gives-five',
    ways: [{ act: 'send-to-centre' }],
  });
  await expect(draftAt(province.id, id)).rejects.toMatchObject({ details: { because: 'centre-gives-five' } });
  // Nobody of the ministry knows it before it is sent.
  const day = today(here.now());
  const waiting = async () =>
    (await dossiersReadyForCouncil(here.db, central.secretary.actor, { day })).map(({ dossierId }) => dossierId);
  expect(await waiting()).not.toContain(id);
  await here.run(office, sendToCentre, { dossierId: id });
  expect(await here.row(id)).toMatchObject({ state: 'sent-to-centre', centreId: 'VN' });
  expect(await waiting()).toContain(id);
  expect(
    (await dossiersReadyForCouncil(here.db, provincial.secretary.actor, { day })).map(({ dossierId }) => dossierId),
  ).not.toContain(id);

  await settle(central, id, 93, 5);
  expect(await here.row(id)).toMatchObject({ state: 'settled', outcome: { stars: 5, level: 'centre', kind: 'five' } });
  await expect(here.run(office, reEvaluate, { dossierId: id, reason: 'Xem lại' })).rejects.toMatchObject({
    code: 'dossier.outcome-forbids',
  });
  await expect(draftAt(province.id, id)).rejects.toMatchObject({ details: { because: 'centre-gives-five' } });
  expect(await readyAt(ministry, id)).toMatchObject({ stars: 5, because: null });
  const { id: decisionId, paperId } = await here.run(ministry, draftDecision, { dossierIds: [id] });
  expect(paperId).not.toBeNull();
  expect(await certificateOf(decisionId)).toMatchObject({ stars: 5, level: 'centre' });
});

test('the ministry chooses experts of its own for a dossier before its council, nobody else’s', async () => {
  const id = await atTheCentre();
  const { as } = actsIn(here.db);
  const { id: sessionId } = await as(central.secretary, planSession, {
    councilId: central.councilId,
    title: 'Phiên mẫu',
    heldOn: '2026-11-24',
    place: 'Phòng họp',
  });
  await as(central.secretary, addToAgenda, { sessionId, dossierId: id });
  const expert = await here.person('expert', centre.id);
  const stranger = await here.person('expert', '79');
  const until = '2026-11-30';
  await expect(
    here.run(ministry, assignExpert, { dossierId: id, personId: stranger.personId, until }),
  ).rejects.toMatchObject({ code: 'dossier.not-an-expert' });
  await here.run(ministry, assignExpert, { dossierId: id, personId: expert.personId, until });
  expect(
    await adviceList(here.db, expert, { filter: adviceFilter(new URLSearchParams()), now: here.now() }),
  ).toMatchObject({ rows: [{ dossierId: id, review: 'none' }] });
});

test('the centre gives 85: the ministry recognises nothing, the province four stars by that result (khoản 4 Điều 7)', async () => {
  const id = await atTheCentre();
  await settle(central, id, 85, 4);
  expect(await here.row(id)).toMatchObject({
    state: 'settled',
    outcome: { stars: 4, total: '85.00', level: 'centre', kind: 'three-four' },
  });
  await expect(here.run(ministry, draftDecision, { dossierIds: [id] })).rejects.toMatchObject({
    details: { because: 'province-gives-three-four' },
  });
  expect(await readyAt(office, id)).toMatchObject({
    stars: 4,
    ways: [{ act: 'recognise', level: 'province', stars: 4 }, { act: 'evaluate-again' }],
  });
  const { id: decisionId } = await draftAt(province.id, id);
  expect(await certificateOf(decisionId)).toMatchObject({ stars: 4, level: 'province' });
});

test('or the province evaluates again: what was drafted meanwhile is not issued, its own council’s new result counts', async () => {
  const id = await atTheCentre();
  await settle(central, id, 85, 4);
  const drafted = await draftAt(province.id, id);
  await expect(here.run(ministry, reEvaluate, { dossierId: id, reason: 'Xem lại' })).rejects.toMatchObject({
    status: 403,
  });
  await here.run(office, reEvaluate, { dossierId: id, reason: 'Trung ương chấm 85 điểm' });
  expect(await here.row(id)).toMatchObject({ state: 'awaiting-council', settledAt: null });
  await expect(certificateOf(drafted.id)).rejects.toMatchObject({ code: 'decision.not-settled' });
  await here.run(here.system, discardDecision, { decisionId: drafted.id });
  // It lies with the province again, which may ask for more first.
  await expect(
    here.run(ministry, requestSupplement, { dossierId: id, missing: 'x', dueOn: '2026-12-31' }),
  ).rejects.toMatchObject({ status: 403 });

  await settle(provincial, id, 76, 4);
  expect(await here.row(id)).toMatchObject({
    state: 'settled',
    outcome: { stars: 4, total: '76.00', level: 'province', kind: 'three-four' },
  });
  // Evaluated again once: the ministry's result is no longer the last one.
  await expect(here.run(office, reEvaluate, { dossierId: id, reason: 'Nữa' })).rejects.toMatchObject({
    code: 'dossier.outcome-forbids',
  });
  const { id: decisionId } = await draftAt(province.id, id);
  expect(await certificateOf(decisionId)).toMatchObject({ stars: 4, level: 'province' });
});

test('the ministry asks for a supplement; handed in, the dossier is before its council again', async () => {
  const id = await atTheCentre();
  const stranger = await here.person('provincial-office', province.id);
  const ask = { dossierId: id, missing: 'Phiếu kiểm nghiệm mới', dueOn: '2026-12-10' };
  await expect(here.run(stranger, requestSupplement, ask)).rejects.toMatchObject({ code: 'not-allowed' });
  await here.run(ministry, requestSupplement, ask);
  expect(await here.row(id)).toMatchObject({ state: 'awaiting-supplement', stateBeforeSupplement: 'sent-to-centre' });
  await here.run(here.system, supplementDossier, { dossierId: id });
  expect(await here.row(id)).toMatchObject({ state: 'sent-to-centre', stateBeforeSupplement: null });
});
