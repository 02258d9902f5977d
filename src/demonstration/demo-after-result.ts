import {
  answerComplaint,
  draftComplaintAnswer,
  draftResultsNotice,
  fileComplaint,
  improvementPlanOf,
} from '#modules/dossiers/index.ts';
import { perform } from '#platform/command.ts';
import type { Installation } from '#platform/context.ts';
import { issueDrafted } from './demo-issue-paper.ts';
import type { DemoPeople } from './demo-people.ts';
import type { DemoRun } from './demo-run.ts';
import type { DemoProduct } from './demo-to-province.ts';

/**
 * Every producer hears its result; the one that failed gets its improvement plan, complains and is answered. The extract of
 * the register is of an earlier product.
 */
export async function tellProducers(
  installation: Installation,
  people: DemoPeople,
  products: DemoProduct[],
  run: DemoRun,
): Promise<void> {
  const { office, province, leader, clerk } = people;
  const ward = { drafter: office, signer: leader, clerk };
  for (const { dossierId, name, points } of products) {
    const notice = await perform(office, draftResultsNotice, { dossierId });
    await issueDrafted(notice.paperId, ward);
    await run.keep('thong-bao-ket-qua', office, `/van-ban/${notice.paperId}/tai.docx`);
    if (points >= 50) continue;
    const { levels, target } = await improvementPlanOf(installation.db, office.actor, {
      dossierId,
      now: installation.clock(),
    });
    await run.keep('improvementPlan', office, `/ho-so/${dossierId}/con-thieu.docx`);
    run.step(`${name} chưa đạt: kế hoạch hoàn thiện, nâng ${levels} mức để lên ${target} sao.`);
    await perform(office, fileComplaint, { dossierId, words: 'Đề nghị xem lại điểm tiêu chí 3.4 (mẫu).' });
    await perform(province, answerComplaint, { dossierId, upheld: 'no', answer: 'Điểm đúng với minh chứng (mẫu).' });
    const answer = await perform(province, draftComplaintAnswer, { dossierId });
    await issueDrafted(answer.paperId, { drafter: province, signer: province, clerk: province });
    await run.keep('tra-loi-kien-nghi', province, `/van-ban/${answer.paperId}/tai.docx`);
    run.step(`${name} kiến nghị; thành phố trả lời bằng văn bản, kết quả giữ nguyên.`);
  }
  // A product that was recognised above before the ward used the software.
  const recorded = await installation.db
    .selectFrom('recognition.certificate')
    .select('id')
    .where('unitId', '=', office.actor.grant.unitId)
    .where('source', '=', 'recorded')
    .orderBy('number')
    .executeTakeFirstOrThrow();
  await run.keep('registerExtract', office, `/cong-nhan/giay/${recorded.id}/trich-so.docx`);
}
