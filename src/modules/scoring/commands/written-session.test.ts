import { beforeEach, expect, test } from 'vitest';
import { type AnyCommand, perform } from '#platform/command.ts';
import {
  createCouncil,
  createDossier,
  performerOf,
  province,
  type TestCouncil,
  type TestPerson,
} from '../../../../tests/support/council.ts';
import { actsIn } from '../../../../tests/support/council-acts.ts';
import { type TestItem, valuesWithTotal } from '../../../../tests/support/council-session.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { minutesOf } from '../queries/minutes-of.ts';
import { sessionPreparation } from '../queries/session-preparation.ts';
import { addToAgenda } from './add-to-agenda.ts';
import { closeItem } from './close-item.ts';
import { closeSession } from './close-session.ts';
import { discussItem } from './discuss-item.ts';
import { extendAnswers } from './extend-answers.ts';
import { openItem } from './open-item.ts';
import { openSession } from './open-session.ts';
import { planSession } from './plan-session.ts';
import { recordAttendance } from './record-attendance.ts';
import { submitScoreSheet } from './submit-score-sheet.ts';
import { turnIntoMeeting } from './turn-into-meeting.ts';

const held = useDatabase();
let council: TestCouncil;
let sessionId: string;
let item: TestItem;
const acts = () => actsIn(held.db);
const afterDeadline = new Date('2026-12-02T01:00:00Z');
const later = (person: TestPerson, command: AnyCommand, input: unknown) =>
  perform(performerOf(held.db, person.actor, afterDeadline), command, input);

// Chair, deputy, three members: five scorers, 75 percent are four.
beforeEach(async () => {
  council = await createCouncil(held.owner, { unit: province, members: 3 });
  const [dossier] = council.dossiers;
  if (!dossier) throw new Error('no dossier');
  await held.owner
    .updateTable('dossiers.dossier')
    .set({ kind: 're-evaluation' })
    .where('id', '=', dossier.dossierId)
    .execute();
  const { id } = await acts().as(council.secretary, planSession, {
    councilId: council.councilId,
    title: 'Lấy ý kiến đánh giá lại',
    heldOn: '2026-11-24',
    place: 'Văn phòng Hội đồng',
    kind: 'written',
    answersBy: '2026-12-01',
  });
  sessionId = id;
  const { itemId } = await acts().as(council.secretary, addToAgenda, { sessionId, dossierId: dossier.dossierId });
  item = { ...dossier, itemId, sheets: new Map() };
  await acts().as(council.chair, openSession, { sessionId });
  await acts().as(council.chair, openItem, { itemId });
});

test('only a re-evaluation is offered for opinions in writing; a meeting is offered everything', async () => {
  const other = await createDossier(held.owner, province, 'QD26-02');
  const offered = async () =>
    (await sessionPreparation(held.db, council.secretary.actor, { sessionId })).ready.map(({ dossierId }) => dossierId);
  expect(await offered()).not.toContain(other.dossierId);
  const change = (values: Record<string, string>) =>
    held.owner.updateTable('dossiers.dossier').set(values).where('id', '=', other.dossierId).execute();
  await change({ kind: 're-evaluation' });
  expect(await offered()).toContain(other.dossierId);
  await change({ kind: 'first' });
  await acts().as(council.chair, turnIntoMeeting, {
    sessionId,
    reason: 'Ý kiến khác nhau',
    heldOn: '2026-12-02',
    place: 'Phòng',
  });
  expect(await offered()).toContain(other.dossierId);
});

test('everybody is asked without a roll; enough answers end it, and the minutes say who answered', async () => {
  const { as, submit, close, settle, declare, itemOf } = acts();
  await expect(
    as(council.secretary, recordAttendance, {
      sessionId,
      members: [{ memberId: council.chair.memberId, present: 'on' }],
    }),
  ).rejects.toMatchObject({ code: 'session.without-roll' });
  const [first, second, third] = council.members;
  if (!first || !second || !third) throw new Error('three members');
  await submit(item, council.chair, 72, 4);
  await submit(item, council.deputy, 74, 4);
  await submit(item, first, 76, 4);
  // Silence while the deadline runs is no answer, whatever reason is given.
  const missing = [second, third].map(({ memberId }) => ({ memberId, reason: 'Bận' }));
  await expect(close(item, council.chair, missing)).rejects.toMatchObject({
    code: 'agenda-item.deadline-running',
    details: { until: '2026-12-01' },
  });
  // A declared interest is an answer and no sheet: four of five, the mean over three.
  await declare(item, second);
  await later(council.chair, closeItem, { itemId: item.itemId });
  expect(await itemOf(item.itemId)).toMatchObject({
    state: 'closed',
    quorum: { present: 4, members: 5, reached: true },
    missing: [{ memberId: third.memberId, reason: 'không trả lời trong hạn' }],
  });
  await settle(item, council.chair);
  await as(council.chair, closeSession, { sessionId });
  const minutes = await minutesOf(held.db, council.secretary.actor, { sessionId });
  expect(minutes).toMatchObject({ written: { answersBy: '2026-12-01' }, rehearsal: false });
  expect(minutes.present).toHaveLength(6);
  expect(minutes.products[0]).toMatchObject({ answered: { present: 4, members: 5, percent: 75 } });
  expect(minutes.products[0]?.rounds[0]?.average).toBe('74.00');
});

test('too few answers, or none of the chair, end nothing even after the deadline', async () => {
  const { submit, itemOf } = acts();
  for (const one of council.members) await submit(item, one, 72, 4);
  await submit(item, council.deputy, 72, 4);
  await expect(later(council.chair, closeItem, { itemId: item.itemId })).rejects.toMatchObject({
    code: 'agenda-item.answers-missing',
    details: { present: 4, members: 5, percent: 75 },
  });
  expect((await itemOf(item.itemId)).state).toBe('open');
});

test('an answer after the last day is refused until the chair gives more time', async () => {
  const { as, sheetOf } = acts();
  const sheet = await sheetOf(item.itemId, council.deputy);
  const values = valuesWithTotal(item.setCode, 72, 4);
  const submit = { sheetId: sheet.id, version: sheet.version, values };
  await expect(later(council.deputy, submitScoreSheet, submit)).rejects.toMatchObject({
    code: 'score-sheet.deadline-over',
  });
  await expect(
    as(council.deputy, extendAnswers, { sessionId, answersBy: '2026-12-05', reason: 'x' }),
  ).rejects.toMatchObject({ code: 'chair.only' });
  await expect(
    later(council.chair, extendAnswers, { sessionId, answersBy: '2026-12-01', reason: 'x' }),
  ).rejects.toMatchObject({ code: 'session.deadline-passed' });
  await later(council.chair, extendAnswers, { sessionId, answersBy: '2026-12-05', reason: 'Chờ kiểm nghiệm' });
  await later(council.deputy, submitScoreSheet, submit);
  expect((await sheetOf(item.itemId, council.deputy)).state).toBe('submitted');
});

test('opinions that differ much become a meeting: the sheets stay, the roll and its quorum begin', async () => {
  const { as, submit, close, itemOf } = acts();
  const [first, second, third] = council.members;
  if (!first || !second || !third) throw new Error('three members');
  const totals = [60, 75, 72, 73];
  for (const [index, one] of [council.chair, council.deputy, first, second].entries())
    await submit(item, one, totals[index] as number, 3);
  await submit(item, third, 71, 3);
  await expect(close(item, council.chair)).rejects.toMatchObject({ code: 'agenda-item.spread-over-limit' });
  await expect(as(council.chair, discussItem, { itemId: item.itemId })).rejects.toMatchObject({
    code: 'agenda-item.discuss-in-meeting',
  });
  const turn = { sessionId, reason: 'Ý kiến chênh 15 điểm', heldOn: '2026-11-24', place: 'Phòng họp 2' };
  await expect(as(council.deputy, turnIntoMeeting, turn)).rejects.toMatchObject({ code: 'chair.only' });
  await as(council.chair, turnIntoMeeting, turn);
  await expect(as(council.chair, turnIntoMeeting, turn)).rejects.toMatchObject({ code: 'session.not-written' });
  // Nobody has been called yet: the meeting has no quorum.
  await expect(as(council.chair, discussItem, { itemId: item.itemId })).rejects.toMatchObject({
    code: 'agenda-item.quorum-missing',
    details: { present: 0, members: 5 },
  });
  await as(council.secretary, recordAttendance, {
    sessionId,
    members: [...council.scorers, council.secretary].map(({ memberId }) => ({ memberId, present: 'on' })),
  });
  await as(council.chair, discussItem, { itemId: item.itemId });
  expect(await itemOf(item.itemId)).toMatchObject({ state: 'discussion', round: 2 });
  const rounds = await held.db
    .selectFrom('scoring.scoreSheet')
    .select(['round', 'state'])
    .where('agendaItemId', '=', item.itemId)
    .execute();
  expect(rounds.filter(({ round, state }) => round === 1 && state === 'submitted')).toHaveLength(5);
  expect(rounds.filter(({ round, state }) => round === 2 && state === 'draft')).toHaveLength(5);
  expect((await acts().eventsAbout(sessionId)).map(({ name }) => name)).toContain('session.turn-into-meeting');
});

test('only a re-evaluation is asked in writing, and a deadline is needed', async () => {
  const { as } = acts();
  const other = await createCouncil(held.owner, { unit: province, members: 1 });
  const plan = (more: object) =>
    as(other.secretary, planSession, {
      councilId: other.councilId,
      title: 'P',
      heldOn: '2026-11-24',
      place: 'X',
      ...more,
    });
  await expect(plan({ kind: 'written' })).rejects.toMatchObject({ code: 'session.deadline-needed', status: 422 });
  await expect(plan({ kind: 'written', answersBy: '2026-11-23' })).rejects.toMatchObject({
    code: 'session.deadline-passed',
  });
  const { id } = await plan({ kind: 'written', answersBy: '2026-11-30' });
  await expect(
    as(other.secretary, addToAgenda, { sessionId: id, dossierId: other.dossiers[0]?.dossierId }),
  ).rejects.toMatchObject({ code: 'agenda-item.meeting-only' });
});

test('closing and a last answer at once end in one of the two, whole', async () => {
  const { submit, itemOf, sheetOf } = acts();
  const [first, second, third] = council.members;
  if (!first || !second || !third) throw new Error('three members');
  for (const one of [council.chair, council.deputy, first, second]) await submit(item, one, 72, 4);
  const tried = await Promise.allSettled([
    submit(item, third, 72, 4),
    later(council.chair, closeItem, { itemId: item.itemId }),
  ]);
  expect(tried[1]?.status).toBe('fulfilled');
  const { missing } = await itemOf(item.itemId);
  const { state } = await sheetOf(item.itemId, third);
  expect(state === 'submitted' ? 0 : 1).toBe((missing as unknown as unknown[]).length);
});
