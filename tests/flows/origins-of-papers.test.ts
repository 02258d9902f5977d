import { expect, test } from 'vitest';
import { originsOfPaper } from '#modules/documents/paper-origins.ts';
import {
  draftReport,
  draftRequestLetter,
  draftResultsNotice,
  recordResult,
  saveAssessment,
} from '#modules/dossiers/index.ts';
import { inviteToMeeting } from '#modules/programme/commands/invite-to-meeting.ts';
import { planMeeting } from '#modules/programme/commands/plan-meeting.ts';
import { draftDecision, draftStoppedConfirmation } from '#modules/recognition/index.ts';
import type { PersonActor } from '#platform/actor.ts';
import { otherWard, province, sampleAssessment, ward } from '../support/dossiers.ts';
import { useRecognition } from '../support/recognition.ts';

const here = useRecognition();

/** What the paper's page shows that person of where it came from. */
async function shown(viewer: PersonActor, paperId: string) {
  const paper = await here.db
    .selectFrom('documents.paper')
    .select(['id', 'originKind', 'originId'])
    .where('id', '=', paperId)
    .executeTakeFirstOrThrow();
  return originsOfPaper(here.db, viewer, { ...paper, now: here.now() });
}

test('a paper leads back to the dossiers it speaks of, for those who may open them', async () => {
  const [office, stranger] = [
    await here.person('economic-office', ward),
    await here.person('economic-office', otherWard),
  ];
  const one = await here.dossier('under-assessment');
  await here.run(office, saveAssessment, { ...sampleAssessment, dossierId: one.id, version: 0 });
  const report = await here.run(office, draftReport, { dossierId: one.id });
  const { number } = await here.row(one.id);
  const leadsBack = [{ to: `/ho-so/${one.id}`, label: expect.stringContaining(`Hồ sơ ${number}, Tương nếp`) }];
  expect(await shown(office, report.paperId)).toEqual(leadsBack);
  expect(await shown(stranger, report.paperId)).toEqual([]);

  const two = await here.dossier('assessed');
  const letter = await here.run(office, draftRequestLetter, { dossierIds: [two.id], round: 'đợt 2 năm 2026' });
  expect((await shown(office, letter.paperId)).map(({ to }) => to)).toEqual([`/ho-so/${two.id}`]);

  const three = await here.dossier('forwarded');
  const paper = { paperNumber: '88/SNNMT-PTNT', paperDate: '2026-09-16' };
  await here.run(office, recordResult, { dossierId: three.id, stars: 2, total: '46,5', ...paper });
  const notice = await here.run(office, draftResultsNotice, { dossierId: three.id });
  expect((await shown(office, notice.paperId)).map(({ to }) => to)).toEqual([`/ho-so/${three.id}`]);
  expect(await shown(stranger, notice.paperId)).toEqual([]);
});

test('the province’s decision leads to its page, the commune’s confirmation to the certificate', async () => {
  const provincial = await here.person('provincial-office', province);
  const office = await here.person('economic-office', ward);
  const { id: dossierId } = await here.settled({ stars: 4 });
  const { id, paperId } = await here.run(provincial, draftDecision, { dossierIds: [dossierId] });
  expect(await shown(provincial, paperId)).toEqual([
    { to: `/cong-nhan/quyet-dinh/${id}`, label: expect.stringContaining('Quyết định công nhận') },
  ]);
  expect(await shown(office, paperId)).toEqual([]);

  const { certificateId } = await here.issued({ stars: 4 });
  const confirmation = await here.run(office, draftStoppedConfirmation, { certificateId });
  expect((await shown(office, confirmation.paperId)).map(({ to }) => to)).toEqual([`/cong-nhan/giay/${certificateId}`]);
});

test('an invitation leads to its meeting', async () => {
  const office = await here.person('economic-office', ward);
  const { id: meetingId } = await here.run(office, planMeeting, {
    title: 'Họp triển khai OCOP',
    startsAt: '2026-09-24T14:00',
    place: 'Hội trường',
    people: [],
  });
  const { paperId } = await here.run(office, inviteToMeeting, { meetingId });
  expect(await shown(office, paperId)).toEqual([{ to: `/hop/${meetingId}`, label: 'Cuộc họp: Họp triển khai OCOP' }]);
  expect(await shown(await here.person('economic-office', otherWard), paperId)).toEqual([]);
});
