import {
  approvePrize,
  createSigningKey,
  draftDecision,
  issueDecision,
  makePrizeReady,
  proposePrize,
} from '#modules/recognition/index.ts';
import { systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Installation } from '#platform/context.ts';
import { verifyCredential } from '#standards/verifiable-credential/verify-credential.ts';
import { formatDate, formatMoney } from '#standards/vietnam/format.ts';
import { issueDrafted } from './demo-issue-paper.ts';
import type { DemoPeople } from './demo-people.ts';
import type { DemoRun } from './demo-run.ts';
import type { DemoProduct } from './demo-to-province.ts';

/**
 * The province recognises (Điều 4 QĐ 26/2026/QĐ-TTg): decision through its register, certificates, signed statements that
 * anybody verifies, and the prizes of the ward ready for its budget (TT 60/2026/TT-BTC).
 */
export async function recogniseDemo(
  installation: Installation,
  people: DemoPeople,
  products: DemoProduct[],
  { step, keep, keepFile }: DemoRun,
): Promise<void> {
  const { province, office, leader } = people;
  const { db } = installation;
  await keyOf(installation, province.actor.grant.unitId);
  const { id: decisionId, paperId } = await perform(province, draftDecision, {
    dossierIds: products.map(({ dossierId }) => dossierId),
    sample: 'on',
  });
  if (paperId) {
    await issueDrafted(paperId, { drafter: province, signer: province, clerk: province });
    await keep('quyet-dinh-cong-nhan-san-pham', province, `/van-ban/${paperId}/tai.docx`);
  }
  const { number, certificates } = await perform(province, issueDecision, { decisionId });
  step(`Quyết định ${number} công nhận ${certificates.length} sản phẩm.`);
  for (const certificateId of certificates) {
    const row = await db
      .selectFrom('recognition.certificate as certificate')
      .innerJoin('recognition.statement as statement', 'statement.certificateId', 'certificate.id')
      .select(['certificate.number', 'certificate.productCode', 'certificate.stars', 'certificate.expiresOn'])
      .select('statement.document')
      .where('certificate.id', '=', certificateId)
      .orderBy('statement.signedAt', 'desc')
      .executeTakeFirstOrThrow();
    await keep('certificatePdf', province, `/cong-nhan/giay/${certificateId}/giay-chung-nhan.pdf`);
    const path = await keepFile(`chung-thu-${row.productCode}.json`, row.document);
    const sound = verifyCredential(row.document, { now: installation.clock() });
    const changed = verifyCredential(row.document.replace(row.productCode, row.productCode.replace(/^0/, '1')), {
      now: installation.clock(),
    });
    step(
      `  Giấy chứng nhận ${row.number}: ${row.stars} sao, mã ${row.productCode}, đến ${formatDate(row.expiresOn)}; ${path}`,
    );
    step(
      `    xác minh: ${sound.valid ? 'đúng' : sound.reason}; đổi một ký tự: ${changed.valid ? 'đúng' : changed.reason}`,
    );
    const { id: prizeId } = await perform(office, proposePrize, { certificateId });
    await perform(leader, approvePrize, { prizeId });
    await perform(office, makePrizeReady, { prizeId });
    const { amount } = await db
      .selectFrom('recognition.prize')
      .select('amount')
      .where('id', '=', prizeId)
      .executeTakeFirstOrThrow();
    step(`    giải thưởng ${formatMoney(amount)}, đã chuyển sang dự toán.`);
  }
}

async function keyOf(installation: Installation, unitId: string): Promise<void> {
  const key = await installation.db
    .selectFrom('recognition.signingKey')
    .select('id')
    .where('unitId', '=', unitId)
    .where('retiredAt', 'is', null)
    .executeTakeFirst();
  if (!key) await perform({ ...installation, actor: systemActor('demo') }, createSigningKey, { unitId, sample: 'on' });
}
