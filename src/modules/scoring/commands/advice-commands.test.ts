import { beforeEach, expect, test } from 'vitest';
import { assignExpert, toAdvisoryTeam } from '#modules/dossiers/index.ts';
import { criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import { systemActor } from '#platform/actor.ts';
import { type AnyCommand, perform } from '#platform/command.ts';
import {
  createCouncil,
  createPerson,
  noon,
  performerOf,
  province,
  type TestCouncil,
  type TestPerson,
  ward,
} from '../../../../tests/support/council.ts';
import { actsIn } from '../../../../tests/support/council-acts.ts';
import { setOf, valuesOf } from '../../../../tests/support/council-session.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { paper } from '../../../../tests/support/dossiers.ts';
import { bestMarks } from '../../../../tests/support/marks.ts';
import { adviceFile, adviceForViewer, reviewForm } from '../queries/advice-for-viewer.ts';
import { adviceList } from '../queries/advice-list.ts';
import { advisoryPaper } from '../queries/advisory-paper.ts';
import { advisedStates } from '../rules/advice.ts';
import { addSurveyPhoto } from './add-survey-photo.ts';
import { answerExtraTest } from './answer-extra-test.ts';
import { recordSurvey } from './record-survey.ts';
import { requestExtraTest } from './request-extra-test.ts';
import { saveReview } from './save-review.ts';
import { submitAdvisoryReport } from './submit-advisory-report.ts';
import { submitReview } from './submit-review.ts';

const held = useDatabase();
let council: TestCouncil;
let team: TestPerson;
let expert: TestPerson;
let dossierId: string;
const acts = () => actsIn(held.db);
const as = (who: TestPerson, command: AnyCommand, input: unknown) => acts().as(who, command, input);
const view = (who: TestPerson, now = noon) => adviceForViewer(held.db, who.actor, { dossierId, now });
const all = valuesOf('QD26-06', bestMarks(setOf('QD26-06')));

beforeEach(async () => {
  council = await createCouncil(held.owner, { unit: province, members: 1 });
  dossierId = council.dossiers[0]?.dossierId as string;
  team = await createPerson(held.owner, province, 'advisory-team', council.councilId);
  expert = await createPerson(held.owner, province, 'expert');
  const system = performerOf(held.db, systemActor('test'));
  await perform(system, toAdvisoryTeam, { dossierId, councilId: council.councilId });
  await perform(system, assignExpert, { dossierId, personId: expert.personId, until: '2026-11-30' });
});

const stateOf = async () =>
  (await held.db.selectFrom('dossiers.dossier').select('state').where('id', '=', dossierId).executeTakeFirstOrThrow())
    .state;

test('a review is kept as a draft, handed in whole once, and is no one else’s before', async () => {
  const draft = { dossierId, version: 0, levels: { '1.1': '1' }, remarks: { '1.1': 'Hợp đồng ngắn', x: 'lạc' } };
  await as(expert, saveReview, draft);
  await expect(as(expert, saveReview, draft)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  expect((await view(team)).reviews).toEqual([]);
  expect((await view(expert)).ownReview).toMatchObject({ state: 'draft', remarks: { '1.1': 'Hợp đồng ngắn' } });
  const missing = criteriaOf(setOf('QD26-06')).length - 1;
  await expect(as(expert, submitReview, { ...draft, version: 1 })).rejects.toMatchObject({
    code: 'review.incomplete',
    details: { count: missing },
  });
  await expect(as(expert, saveReview, { ...draft, version: 1, levels: { '1.1': '77' } })).rejects.toMatchObject({
    code: 'review.no-such-level',
  });
  await as(expert, submitReview, { ...draft, version: 1, levels: all });
  await expect(as(expert, saveReview, { ...draft, version: 2 })).rejects.toMatchObject({ code: 'review.submitted' });
  expect((await view(team)).reviews).toMatchObject([{ personId: expert.personId, role: 'expert', levels: all }]);
  const second = await createPerson(held.owner, province, 'expert');
  await perform(performerOf(held.db, systemActor('test')), assignExpert, {
    dossierId,
    personId: second.personId,
    until: '2026-11-30',
  });
  // Experts write without knowing what others wrote.
  expect((await view(second)).reviews).toEqual([]);
});

test('the same review posted twice at once is one', async () => {
  const draft = { dossierId, version: 0, levels: { '1.1': '1' } };
  const tried = await Promise.allSettled([1, 2].map(() => as(expert, saveReview, draft)));
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(
    await held.db.selectFrom('scoring.review').select('id').where('dossierId', '=', dossierId).execute(),
  ).toHaveLength(1);
});

test('a survey has its day, people, findings and photographs drawn anew', async () => {
  const survey = { dossierId, surveyedOn: '2026-11-20', place: 'Xưởng', people: 'Đoàn', findings: 'Sạch' };
  await expect(as(team, recordSurvey, { ...survey, surveyedOn: '2026-11-25' })).rejects.toMatchObject({
    code: 'survey.in-future',
  });
  const { surveyId } = await as(team, recordSurvey, survey);
  const photo = { ...paper(), name: 'a.webp', mediaType: 'image/webp' };
  await expect(
    as(team, addSurveyPhoto, { surveyId, photo: { ...photo, mediaType: 'image/jpeg' } }),
  ).rejects.toMatchObject({
    code: 'survey-photo.unreadable',
  });
  const { photoId } = await as(team, addSurveyPhoto, { surveyId, photo, caption: 'Lò rang' });
  expect((await view(team)).surveys).toMatchObject([{ findings: 'Sạch', photos: [{ photoId, caption: 'Lò rang' }] }]);
  expect(await adviceFile(held.db, team.actor, { kind: 'photo', id: photoId, now: noon })).toMatchObject({
    sha256: photo.sha256,
  });
});

test('the team’s report lets the dossier wait for the council, but not while a test has no result', async () => {
  const report = { dossierId, summary: 'Đủ thành phần.', proposal: 'Đưa ra Hội đồng.' };
  const { testId } = await as(expert, requestExtraTest, {
    dossierId,
    what: 'Chì',
    laboratory: 'Phòng',
    reason: 'Nghi',
  });
  await expect(as(team, submitAdvisoryReport, report)).rejects.toMatchObject({ code: 'advisory-report.tests-open' });
  const answer = { testId, result: 'Dưới ngưỡng', passed: 'yes', file: paper() };
  await expect(as(expert, answerExtraTest, answer)).rejects.toMatchObject({ code: 'role-missing' });
  await as(team, answerExtraTest, answer);
  await expect(as(team, answerExtraTest, answer)).rejects.toMatchObject({ code: 'extra-test.answered' });
  await as(team, submitAdvisoryReport, report);
  expect(await stateOf()).toBe('awaiting-council');
  const events = await acts().eventsAbout(dossierId);
  expect(events.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'extra-test.request',
      'extra-test.answer',
      'dossier.queue-for-council',
      'advisory-report.submit',
    ]),
  );
  // The chair reads it beside the sheets, and on paper.
  expect(await view(council.chair)).toMatchObject({ report: { summary: 'Đủ thành phần.' }, tests: [{ passed: true }] });
  const printed = await advisoryPaper(held.db, council.chair.actor, {
    dossierId,
    now: noon,
    paper: { kind: 'report' },
  });
  expect(JSON.stringify(printed)).toContain('Dưới ngưỡng');
  // A later report takes nothing away and moves nothing.
  await as(team, submitAdvisoryReport, { ...report, proposal: 'Bổ sung' });
  expect(await stateOf()).toBe('awaiting-council');
  expect((await view(team)).report?.proposal).toBe('Bổ sung');
});

test('an expert past the deadline finds nothing, not even their own review', async () => {
  await as(expert, saveReview, { dossierId, version: 0 });
  const { testId } = await as(team, requestExtraTest, { dossierId, what: 'Chì', laboratory: 'P', reason: 'N' });
  await as(team, answerExtraTest, { testId, result: 'Đạt', passed: 'yes', file: paper() });
  const lastMinute = new Date('2026-11-30T16:59:00Z');
  const over = new Date('2026-11-30T17:00:00Z');
  const looks = (now: Date) => [
    () => view(expert, now),
    () => reviewForm(held.db, expert.actor, { dossierId, now }),
    () => adviceFile(held.db, expert.actor, { kind: 'test', id: testId, now }),
  ];
  for (const look of looks(lastMinute)) await expect(look()).resolves.toBeDefined();
  for (const look of looks(over)) await expect(look()).rejects.toMatchObject({ code: 'not-found', status: 404 });
  const filter = { words: '', page: 1 };
  expect((await adviceList(held.db, expert.actor, { filter, now: lastMinute })).total).toBe(1);
  expect((await adviceList(held.db, expert.actor, { filter, now: over })).total).toBe(0);
  for (const [command, input] of [
    [saveReview, { dossierId, version: 1 }],
    [recordSurvey, { dossierId, surveyedOn: '2026-11-20', place: 'X', people: 'Y', findings: 'Z' }],
  ] as [AnyCommand, unknown][])
    await expect(perform(performerOf(held.db, expert.actor, over), command, input)).rejects.toMatchObject({
      code: 'not-found',
    });
});

test('the producer, another unit’s team and strangers find nothing', async () => {
  await as(team, recordSurvey, { dossierId, surveyedOn: '2026-11-20', place: 'X', people: 'Y', findings: 'Z' });
  const elsewhere = await createCouncil(held.owner, { unit: ward, members: 1, sets: [] });
  const strangers = [
    await createPerson(held.owner, ward, 'advisory-team', elsewhere.councilId),
    await createPerson(held.owner, ward, 'advisory-team', council.councilId),
    await createPerson(held.owner, province, 'expert'),
    elsewhere.chair,
    await createPerson(held.owner, ward, 'producer'),
  ];
  for (const stranger of strangers) await expect(view(stranger)).rejects.toMatchObject({ code: 'not-found' });
});

test.each(['draft', 'filed', 'refused', 'settled', 'withdrawn', 'lapsed', 'deferred'])(
  'in the state %s nothing more is written down',
  (state) => {
    expect(advisedStates as readonly string[]).not.toContain(state);
  },
);

test('a list finds words without diacritics, filters and sorts', async () => {
  const list = (filter: object) =>
    adviceList(held.db, expert.actor, { filter: { words: '', page: 1, ...filter }, now: noon });
  expect((await list({ words: 'san pham mau' })).total).toBe(1);
  expect((await list({ words: 'không có' })).total).toBe(0);
  expect((await list({ review: 'cho', sort: 'han' })).total).toBe(1);
  await as(expert, submitReview, { dossierId, version: 0, levels: all });
  expect((await list({ review: 'cho' })).total).toBe(0);
  expect((await list({ review: 'da-gui', sort: 'ten' })).rows).toMatchObject([{ dossierId, review: 'submitted' }]);
});

test('what the province’s advisers write is not read in the ward that forwarded the dossier, nor by its council', async () => {
  await as(team, requestExtraTest, { dossierId, what: 'Chì', laboratory: 'P', reason: 'N' });
  const { tests } = await view(team);
  const testId = tests[0]?.testId as string;
  await as(team, answerExtraTest, { testId, result: 'Đạt', passed: 'yes', file: paper() });
  await as(expert, submitReview, { dossierId, version: 0, levels: all });
  const { surveyId } = await as(team, recordSurvey, {
    dossierId,
    surveyedOn: '2026-11-20',
    place: 'X',
    people: 'Y',
    findings: 'Z',
  });
  const photo = { ...paper(), name: 'a.webp', mediaType: 'image/webp' };
  const { photoId } = await as(team, addSurveyPhoto, { surveyId, photo });
  await as(team, submitAdvisoryReport, { dossierId, summary: 'Đủ', proposal: 'Đưa ra Hội đồng' });
  const office = await createPerson(held.owner, ward, 'economic-office');
  const home = await createCouncil(held.owner, { unit: ward, members: 1, sets: [] });
  await held.owner
    .insertInto('dossiers.reader')
    .values({ id: home.councilId, dossierId, councilId: home.councilId, validFrom: new Date(0) })
    .execute();
  expect(await view(council.chair)).toMatchObject({ reviews: [{}], surveys: [{}], tests: [{}], report: {} });
  for (const who of [office, home.secretary, home.chair]) {
    expect(await view(who)).toMatchObject({ reviews: [], surveys: [], tests: [], report: null });
    for (const [kind, id] of [
      ['photo', photoId],
      ['test', testId],
    ] as const)
      await expect(adviceFile(held.db, who.actor, { kind, id, now: noon })).rejects.toMatchObject({
        code: 'not-found',
      });
    await expect(
      advisoryPaper(held.db, who.actor, { dossierId, now: noon, paper: { kind: 'report' } }),
    ).rejects.toMatchObject({ code: 'not-found' });
  }
});
