import { beforeAll, expect, test } from 'vitest';
import type { PaperContent } from '#modules/documents/rules/paper-content.ts';
import { getCriteriaSet } from '#modules/regulation/index.ts';
import { criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import { levelRows } from '#modules/regulation/rules/level-rows.ts';
import { otherWard, province, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { installLinks } from '../../../links.ts';
import { answerComplaint } from './answer-complaint.ts';
import { draftCentreRequest } from './draft-centre-request.ts';
import { draftComplaintAnswer } from './draft-complaint-answer.ts';
import { draftResultApproval } from './draft-result-approval.ts';
import { draftResultsNotice } from './draft-results-notice.ts';
import { fileComplaint } from './file-complaint.ts';
import { recordResult } from './record-result.ts';

const here = useDossiers();
beforeAll(installLinks);

test('the notice of a recorded result names the paper, points and stars; the way up is left to the office', async () => {
  const { id } = await here.dossier('forwarded');
  const office = await here.person('economic-office', ward);
  await here.run(office, recordResult, {
    dossierId: id,
    stars: 2,
    total: '46,5',
    paperNumber: '88/SNNMT-PTNT',
    paperDate: '2026-09-16',
  });
  const { paperId } = await here.run(office, draftResultsNotice, { dossierId: id });
  const { values, fields } = await contentOf(paperId);
  const { name, address } = await producerOf(id);
  expect(values).toMatchObject({
    producer: name,
    address,
    source: 'Văn bản số 88/SNNMT-PTNT ngày 16 tháng 9 năm 2026',
    result: '46,50 điểm, 2 sao, không cấp giấy chứng nhận',
  });
  expect(values).not.toHaveProperty('advice');
  expect(Object.keys(values).every((value) => fields.some(({ name }) => name === value))).toBe(true);
  expect((await here.events(id)).at(-1)).toMatchObject({ name: 'results-notice.draft', details: { paperId } });
});

test('the notice of a council result lists the shortest way to the next star', async () => {
  const { id } = await here.dossier('forwarded');
  const set = await getCriteriaSet(here.db, (await here.row(id)).setCode);
  const marks = Object.fromEntries(
    criteriaOf(set).map((criterion) => [criterion.code, { points: levelRows(criterion)[0]?.mark.points ?? 0 }]),
  );
  await settle(id, { stars: 1, total: '25.00', kind: 'below-three', sessionId: crypto.randomUUID(), marks });
  const { paperId } = await here.run(here.system, draftResultsNotice, { dossierId: id });
  const { values } = await contentOf(paperId);
  expect(values.source).toBe(
    'kết quả đánh giá ngày 17 tháng 9 năm 2026 của Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp tỉnh',
  );
  expect(values.advice?.split('\n').length).toBeGreaterThan(1);
  expect(values.advice).toMatch(/^- Tiêu chí \d\.\d/u);
});

test('there is no notice before a result, and none for another ward', async () => {
  const { id } = await here.dossier('received');
  const office = await here.person('economic-office', ward);
  await expect(here.run(office, draftResultsNotice, { dossierId: id })).rejects.toMatchObject({
    code: 'dossier.state-forbids',
  });
  const stranger = await here.person('economic-office', otherWard);
  await expect(here.run(stranger, draftResultsNotice, { dossierId: id })).rejects.toMatchObject({ code: 'not-found' });
});

test('the answer to a complaint quotes it; finding and conclusion come with the decision on it', async () => {
  const { id } = await here.dossier('received');
  const office = await here.person('economic-office', ward);
  await expect(here.run(office, draftComplaintAnswer, { dossierId: id })).rejects.toMatchObject({
    code: 'complaint.none',
  });
  await settle(id, { stars: 3, total: '60.00', kind: 'three-four', level: 'commune' });
  await here.run(office, fileComplaint, { dossierId: id, words: 'Xem lại tiêu chí 3.4.' });
  const first = await contentOf((await here.run(office, draftComplaintAnswer, { dossierId: id })).paperId);
  expect(first.values).toMatchObject({ received: '2026-09-17', complaint: 'Xem lại tiêu chí 3.4.' });
  expect(first.values).not.toHaveProperty('conclusion');
  expect(first.addressees).toEqual([(await producerOf(id)).name]);
  await here.run(office, answerComplaint, { dossierId: id, upheld: 'no', answer: 'Điểm đúng với báo cáo.' });
  const second = await contentOf((await here.run(office, draftComplaintAnswer, { dossierId: id })).paperId);
  expect(second.values).toMatchObject({
    finding: 'Điểm đúng với báo cáo.',
    conclusion: 'không chấp nhận kiến nghị, giữ nguyên kết quả đánh giá',
  });
});

test('ninety points: the province drafts approval and request to the ministry; nobody drafts them for four stars', async () => {
  const { id } = await here.dossier('province-received');
  const provincial = await here.person('provincial-office', province);
  await settle(id, { stars: 4, total: '80.00', kind: 'three-four' });
  await expect(here.run(provincial, draftCentreRequest, { dossierId: id })).rejects.toMatchObject({
    code: 'dossier.outcome-forbids',
  });
  await settle(id, { stars: 5, total: '91.25', kind: 'to-centre' });
  const approval = await contentOf((await here.run(provincial, draftResultApproval, { dossierId: id })).paperId);
  expect(approval.values).toMatchObject({ points: '91,25', producer: (await producerOf(id)).name });
  const request = await contentOf((await here.run(provincial, draftCentreRequest, { dossierId: id })).paperId);
  expect(request.values).toMatchObject({
    count: '01 sản phẩm',
    list: expect.stringMatching(/^- .+; bộ 9; .*91,25 điểm\.$/u),
  });
  expect(request.addressees).toEqual(['Bộ Nông nghiệp và Môi trường']);
  const office = await here.person('economic-office', ward);
  await expect(here.run(office, draftCentreRequest, { dossierId: id })).rejects.toMatchObject({ code: 'role-missing' });
});

async function settle(dossierId: string, outcome: Record<string, unknown>) {
  const whole = { level: 'province', rehearsal: false, knockedOut: [], sessionId: null, ...outcome };
  await here.owner
    .updateTable('dossiers.dossier')
    .set({ state: 'settled', outcome: JSON.stringify(whole), settledAt: here.now() })
    .where('id', '=', dossierId)
    .execute();
}

async function contentOf(paperId: string): Promise<PaperContent> {
  const { content } = await here.db
    .selectFrom('documents.paper')
    .select('content')
    .where('id', '=', paperId)
    .executeTakeFirstOrThrow();
  return content as unknown as PaperContent;
}

const producerOf = async (dossierId: string) =>
  here.db
    .selectFrom('registry.producer')
    .select(['name', 'address'])
    .where('id', '=', (await here.row(dossierId)).producerId)
    .executeTakeFirstOrThrow();
