import { createDraft } from '#modules/documents/index.ts';
import { delegateWorkingMode, returnWorkingMode, workingModeOf } from '#modules/regulation/index.ts';
import { perform } from '#platform/command.ts';
import type { Installation } from '#platform/context.ts';
import { sentenceOf } from '#platform/messages.ts';
import { Problem } from '#platform/problem.ts';
import { addDays, today } from '#standards/vietnam/local-date.ts';
import { paperOfTemplate } from './demo-papers.ts';
import type { DemoPeople } from './demo-people.ts';
import type { DemoRun } from './demo-run.ts';

const threeStars = 'quyet-dinh-cong-nhan-ba-sao';

/**
 * A ward's decision on three stars is refused without the paper that delegates it (Điều 4 QĐ 26/2026/QĐ-TTg), and drafted
 * with it in "Căn cứ". Afterwards the ward is in mode A again.
 */
export async function tryModeB(installation: Installation, people: DemoPeople, run: DemoRun): Promise<void> {
  const { leader, office } = people;
  const { step } = run;
  const draft = () => perform(office, createDraft, { templateCode: threeStars, sample: 'on' });
  try {
    await draft();
    step('Cách A: dự thảo quyết định công nhận 3 sao KHÔNG bị từ chối (sai).');
  } catch (refusal) {
    if (!(refusal instanceof Problem)) throw refusal;
    step(
      `Cách A, dự thảo quyết định công nhận 3 sao của phường bị từ chối: ${sentenceOf(refusal.code, refusal.details)}`,
    );
  }
  const day = today(installation.clock());
  const { id: delegationId } = await perform(leader, delegateWorkingMode, {
    number: '01/UQ-UBND (mẫu)',
    dated: day,
    abstract: 'Về việc ủy quyền công nhận sản phẩm OCOP 3 sao (mẫu)',
    issuer: 'UBND thành phố Hà Nội (mẫu)',
    scope: 'Sản phẩm đạt 3 sao trên địa bàn phường',
    validFrom: day,
    validTo: addDays(day, 30),
    sample: 'on',
  });
  const { mode } = await workingModeOf(installation.db, office.actor.grant.unitId, day);
  const paperId = await paperOfTemplate(people, threeStars, run);
  const grounds = await installation.db
    .selectFrom('documents.paperGround')
    .select('text')
    .where('paperId', '=', paperId)
    .orderBy('rank')
    .execute();
  const printed = grounds.find(({ text }) => text.includes('01/UQ-UBND'));
  step(
    `Có văn bản ủy quyền (cách ${mode}): dự thảo được, căn cứ in: ${printed?.text ?? 'KHÔNG in văn bản ủy quyền (sai)'}`,
  );
  await perform(leader, returnWorkingMode, { delegationId, reason: 'Chạy thử xong.' });
}
