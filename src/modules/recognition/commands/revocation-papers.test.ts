import { expect, test } from 'vitest';
import type { PaperContent } from '#modules/documents/rules/paper-content.ts';
import { otherWard, province, ward } from '../../../../tests/support/dossiers.ts';
import { useRecognition } from '../../../../tests/support/recognition.ts';
import { draftRevocationDecision } from './draft-revocation-decision.ts';
import { draftStoppedConfirmation } from './draft-stopped-confirmation.ts';
import { openRevocation } from './open-revocation.ts';

const here = useRecognition();

test('the province drafts its decision from the finding: certificate, ground, conclusion; nobody else does', async () => {
  const { certificateId, decisionNumber } = await here.issued({ stars: 4 });
  const { id: revocationId } = await here.run(here.system, openRevocation, {
    certificateId,
    ground: 'violation',
    foundOn: '2026-09-17',
    finding: 'Kết luận kiểm tra số 5/KL-QLTT ngày 15 tháng 9 năm 2026.\nPhiếu kiểm nghiệm số 12.',
  });
  const provincial = await here.person('provincial-office', province);
  const { paperId } = await here.run(provincial, draftRevocationDecision, { revocationId });
  const { unitId, grounds, values } = await drafted(paperId);
  const certificate = await here.certificate(certificateId);
  expect(unitId).toBe(province);
  expect(values).toMatchObject({
    certificate: certificate.number,
    code: certificate.productCode,
    stars: '4',
    decision: `Quyết định số ${decisionNumber} ngày 17 tháng 9 năm 2026 của Chủ tịch Ủy ban nhân dân thành phố Hà Nội`,
    finding: 'Kết luận kiểm tra số 5/KL-QLTT ngày 15 tháng 9 năm 2026; Phiếu kiểm nghiệm số 12',
    reason: expect.stringMatching(/^vi phạm về chất lượng/u),
  });
  expect(values).not.toHaveProperty('proposer');
  expect(grounds).toContain('Căn cứ {{finding}}');
  const leader = await here.person('ward-leader', ward);
  await expect(here.run(leader, draftRevocationDecision, { revocationId })).rejects.toMatchObject({
    code: 'role-missing',
  });
});

test('a report that production stopped waits for the commune: no decision is drafted from it', async () => {
  const { certificateId } = await here.issued({ stars: 3, total: '60.00' });
  const report = { certificateId, ground: 'production-stopped', foundOn: '2026-09-17', finding: 'Xưởng đóng cửa' };
  const { id: revocationId } = await here.run(here.system, openRevocation, report);
  const provincial = await here.person('provincial-office', province);
  await expect(here.run(provincial, draftRevocationDecision, { revocationId })).rejects.toMatchObject({
    code: 'revocation.ward-confirms',
  });
  const office = await here.person('economic-office', ward);
  const { paperId } = await here.run(office, draftStoppedConfirmation, { certificateId });
  const { unitId, values, addressees } = await drafted(paperId);
  expect(unitId).toBe(ward);
  expect(addressees).toEqual(['Ủy ban nhân dân thành phố Hà Nội']);
  expect(values).toMatchObject({ stars: '3', finding: 'Xưởng đóng cửa' });
  expect(values).not.toHaveProperty('stopped');
  const stranger = await here.person('economic-office', otherWard);
  await expect(here.run(stranger, draftStoppedConfirmation, { certificateId })).rejects.toMatchObject({ status: 404 });
});

test('the ministry drafts its own decision on five stars, which names them itself; the province does not', async () => {
  const { certificateId, decisionNumber } = await here.issued({ level: 'centre', stars: 5, total: '93.00' });
  const found = { certificateId, ground: 'violation', foundOn: '2026-09-17', finding: 'Kết luận số 9/KL-BNNMT' };
  const { id: revocationId } = await here.run(here.system, openRevocation, found);
  const provincial = await here.person('provincial-office', province);
  await expect(here.run(provincial, draftRevocationDecision, { revocationId })).rejects.toMatchObject({
    code: 'revocation.not-competent',
  });
  const central = await here.person('central-office', 'VN');
  const { paperId } = await here.run(central, draftRevocationDecision, { revocationId });
  const { unitId, grounds, values, signing, body } = await drafted(paperId);
  expect(unitId).toBe('VN');
  expect(values).toMatchObject({
    'central-decision': `Quyết định số ${decisionNumber} ngày 17 tháng 9 năm 2026 của Bộ trưởng Bộ Nông nghiệp và Môi trường`,
    finding: 'Kết luận số 9/KL-BNNMT',
  });
  // Nothing is left to be filled but what the template asks for, and all of that is known.
  const blanks = [...`${body} ${grounds.join(' ')}`.matchAll(/\{\{([a-z-]+)\}\}/gu)].map(([, name]) => name as string);
  expect([...new Set(blanks)].sort()).toEqual(Object.keys(values).sort());
  expect(signing).toMatchObject({ head: 'Bộ trưởng', position: 'Thứ trưởng' });
});

async function drafted(paperId: string) {
  const { unitId, content } = await here.db
    .selectFrom('documents.paper')
    .select(['unitId', 'content'])
    .where('id', '=', paperId)
    .executeTakeFirstOrThrow();
  const grounds = await here.db
    .selectFrom('documents.paperGround')
    .select('text')
    .where('paperId', '=', paperId)
    .execute();
  return { unitId, grounds: grounds.map(({ text }) => text), ...(content as unknown as PaperContent) };
}
