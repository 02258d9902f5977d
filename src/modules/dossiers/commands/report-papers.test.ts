import { beforeAll, expect, test } from 'vitest';
import {
  editPaper,
  installIssuedPaperFollowers,
  issuePaper,
  numberPaper,
  signPaper,
  submitPaper,
} from '#modules/documents/index.ts';
import { writeRepresentativeDetail } from '#modules/registry/index.ts';
import { sampleAssessment } from '../../../../tests/support/dossiers.ts';
import { usePapers } from '../../../../tests/support/papers.ts';
import { followIssuedReport } from '../follow-issued-report.ts';
import { draftReport } from './draft-report.ts';
import { draftRequestLetter } from './draft-request-letter.ts';
import { issueAssessment } from './issue-assessment.ts';
import { reopenAssessment } from './reopen-assessment.ts';
import { saveAssessment } from './save-assessment.ts';

const here = usePapers();
beforeAll(() => installIssuedPaperFollowers(followIssuedReport));

test('Mẫu số 03 goes through the register: drafted, signed, numbered, and issued at one instant with the dossier', async () => {
  const { id } = await here.dossier('under-assessment');
  const staff = await here.staff();
  const { office } = staff;
  await here.run(office, saveAssessment, { ...sampleAssessment, dossierId: id, version: 0 });
  const { paperId } = await here.run(office, draftReport, { dossierId: id });
  await expect(here.run(office, draftReport, { dossierId: id })).rejects.toMatchObject({
    code: 'assessment.drafted-already',
  });
  await expect(
    here.run(office, issueAssessment, { dossierId: id, number: '1/BC', dated: '2026-09-17' }),
  ).rejects.toMatchObject({ code: 'assessment.report-not-issued' });
  await carryOut(paperId, staff, 41);
  const assessment = await here.db
    .selectFrom('dossiers.assessment')
    .selectAll()
    .where('dossierId', '=', id)
    .executeTakeFirstOrThrow();
  expect(await here.row(id)).toMatchObject({ state: 'assessed', assessedAt: here.now() });
  expect(assessment).toMatchObject({ reportNumber: expect.stringContaining('BC'), reportDate: '2026-09-17' });
  const { paperId: letter } = await here.run(office, draftRequestLetter, { dossierIds: [id], round: 'đợt 2 năm 2026' });
  await carryOut(letter, staff, 42);
  const [item] = await here.db
    .selectFrom('dossiers.requestLetterItem')
    .selectAll()
    .where('dossierId', '=', id)
    .execute();
  expect(item).toMatchObject({ paperId: letter, position: 1 });
  await here.run(office, reopenAssessment, { dossierId: id, reason: 'Sai số liệu' });
  expect(await here.row(id)).toMatchObject({ state: 'under-assessment', assessedAt: null });
});

test('Mẫu số 03 says sex, ethnicity and residence of the representative, and that they were read is on record', async () => {
  const { id, producerId } = await here.dossier('under-assessment');
  const { office } = await here.staff();
  await here.run(office, writeRepresentativeDetail, {
    producerId,
    version: 0,
    sex: 'female',
    ethnicity: 'Mường',
    residence: 'Thôn Mẫu',
  });
  await here.run(office, saveAssessment, { ...sampleAssessment, dossierId: id, version: 0 });
  const { paperId } = await here.run(office, draftReport, { dossierId: id });
  const { body } = (await here.paperRow(paperId)).content as unknown as { body: string };
  expect(body).toContain('giới tính: nữ; dân tộc: Mường; nơi thường trú: Thôn Mẫu');
  const read = (await here.events(producerId)).filter(({ name }) => name === 'representative-detail.read');
  expect(read).toMatchObject([{ actorPersonId: office.personId }]);
});

/** Signed, numbered and issued by whose turn it is. */
async function carryOut(
  paperId: string,
  { office, leader, clerk }: Awaited<ReturnType<typeof here.staff>>,
  sequence: number,
) {
  await here.run(office, editPaper, await here.whole(paperId));
  await here.run(office, submitPaper, { paperId });
  await here.run(leader, signPaper, { paperId });
  await here.run(clerk, numberPaper, { paperId, sequence, dated: '2026-09-17' });
  await here.run(clerk, issuePaper, { paperId });
}
