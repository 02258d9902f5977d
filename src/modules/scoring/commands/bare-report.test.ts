import { beforeEach, expect, test } from 'vitest';
import { toAdvisoryTeam } from '#modules/dossiers/index.ts';
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
} from '../../../../tests/support/council.ts';
import { actsIn } from '../../../../tests/support/council-acts.ts';
import { setOf, valuesOf } from '../../../../tests/support/council-session.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { bestMarks } from '../../../../tests/support/marks.ts';
import { adviceForViewer } from '../queries/advice-for-viewer.ts';
import { advisoryPaper } from '../queries/advisory-paper.ts';
import { sessionPreparation } from '../queries/session-preparation.ts';
import { addToAgenda } from './add-to-agenda.ts';
import { planSession } from './plan-session.ts';
import { recordSurvey } from './record-survey.ts';
import { submitAdvisoryReport } from './submit-advisory-report.ts';
import { submitReview } from './submit-review.ts';

const held = useDatabase();
let council: TestCouncil;
let team: TestPerson;
let dossierId: string;
const as = (who: TestPerson, command: AnyCommand, input: unknown) => actsIn(held.db).as(who, command, input);
const view = (who: TestPerson) => adviceForViewer(held.db, who.actor, { dossierId, now: noon });
const printed = async () =>
  JSON.stringify(
    await advisoryPaper(held.db, council.chair.actor, { dossierId, now: noon, paper: { kind: 'report' } }),
  );

beforeEach(async () => {
  council = await createCouncil(held.owner, { unit: province, members: 1 });
  dossierId = council.dossiers[0]?.dossierId as string;
  team = await createPerson(held.owner, province, 'advisory-team', council.councilId);
  await perform(performerOf(held.db, systemActor('test')), toAdvisoryTeam, { dossierId });
});

test('a team that has neither read nor visited is warned before it reports, may still, and the council is told', async () => {
  expect((await view(team)).lacking).toEqual(['review', 'survey']);
  const report = { dossierId, summary: 'Đủ thành phần.', proposal: 'Đưa ra Hội đồng.' };
  await as(team, submitAdvisoryReport, report);
  expect(await printed()).toContain('khi lập báo cáo này chưa có phiếu nhận xét, chưa khảo sát cơ sở');

  const { id: sessionId } = await as(council.secretary, planSession, {
    councilId: council.councilId,
    title: 'Phiên mẫu',
    heldOn: '2026-11-24',
    place: 'Hội trường',
  });
  await as(council.secretary, addToAgenda, { sessionId, dossierId });
  const told = async () => (await sessionPreparation(held.db, council.secretary.actor, { sessionId })).bareReports;
  expect(await told()).toMatchObject([{ dossierId, lacking: ['review', 'survey'] }]);

  // What is done afterwards stands under the next report, not under this one.
  await as(team, recordSurvey, { dossierId, surveyedOn: '2026-11-20', place: 'X', people: 'Y', findings: 'Rất sạch' });
  await held.owner
    .updateTable('scoring.survey')
    .set({ recordedAt: new Date(noon.getTime() + 60_000) })
    .execute();
  expect(await printed()).not.toContain('Rất sạch');
  expect(await view(team)).toMatchObject({ lacking: ['review'], reportLacked: ['review', 'survey'] });
});

test('a report after a review and a survey says nothing of what is missing', async () => {
  const levels = valuesOf('QD26-06', bestMarks(setOf('QD26-06')));
  await as(team, submitReview, { dossierId, version: 0, levels, opinion: 'Đủ' });
  await as(team, recordSurvey, { dossierId, surveyedOn: '2026-11-20', place: 'X', people: 'Y', findings: 'Z' });
  expect((await view(team)).lacking).toEqual([]);
  await as(team, submitAdvisoryReport, { dossierId, summary: 'Đủ.', proposal: 'Đưa ra Hội đồng.' });
  expect(await view(council.chair)).toMatchObject({ report: { summary: 'Đủ.' }, reportLacked: [] });
  expect(await printed()).not.toContain('Lưu ý: khi lập báo cáo này');
});
