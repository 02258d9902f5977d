import { queueForCouncil, takeIn, toAdvisoryTeam } from '#modules/dossiers/index.ts';
import { getCriteriaSet } from '#modules/regulation/index.ts';
import {
  addToAgenda,
  closeItem,
  closeSession,
  concludeLevels,
  openItem,
  openSession,
  planSession,
  recordAttendance,
  recordSurvey,
  settleItem,
  submitAdvisoryReport,
  submitReview,
} from '#modules/scoring/index.ts';
import { perform } from '#platform/command.ts';
import type { Installation } from '#platform/context.ts';
import { today } from '#standards/vietnam/local-date.ts';
import type { DemoPeople, PersonPerformer } from './demo-people.ts';
import type { DemoRun } from './demo-run.ts';
import type { DemoProduct } from './demo-to-province.ts';
import { rowValues, sampleMarks } from './load-dossiers.ts';
import { submitSheet } from './submit-sheet.ts';

/** The province takes the dossiers in; its advisory team reads, visits and reports (khoản 3 Điều 7 QĐ 26/2026/QĐ-TTg). */
export async function adviseOnDemo(
  installation: Installation,
  { province, advisory }: DemoPeople,
  products: DemoProduct[],
  { step, keep }: DemoRun,
): Promise<void> {
  for (const { dossierId, setCode, points } of products) {
    await perform(province, takeIn, { dossierId });
    await perform(province, toAdvisoryTeam, { dossierId, councilId: advisory.actor.grant.scopeId ?? undefined });
    const set = await getCriteriaSet(installation.db, setCode);
    const { surveyId } = await perform(advisory, recordSurvey, {
      dossierId,
      surveyedOn: today(installation.clock()),
      place: 'Cơ sở sản xuất, phường Yên Hòa',
      people: 'Tổ tư vấn; đại diện cơ sở (dữ liệu mẫu)',
      findings: 'Nơi sản xuất sạch, một chiều; sổ mua nguyên liệu khớp hồ sơ.',
    });
    const { reviewId } = await perform(advisory, submitReview, {
      dossierId,
      version: 0,
      levels: rowValues(set, sampleMarks(set, points)),
      opinion: 'Hồ sơ đủ thành phần, minh chứng khớp (dữ liệu mẫu).',
    });
    await perform(advisory, submitAdvisoryReport, {
      dossierId,
      summary: 'Đã đọc hồ sơ, khảo sát cơ sở; không cần kiểm nghiệm bổ sung.',
      proposal: 'Đề nghị Hội đồng đánh giá.',
    });
    await queueWhereNeeded(province, dossierId);
    const paper = (name: string) => `/tu-van/${dossierId}/${name}/tai-ve.docx`;
    await keep('surveyPaper', advisory, paper(`khao-sat/${surveyId}`));
    await keep('reviewPaper', advisory, paper(`nhan-xet/${reviewId}`));
    await keep('advisoryReportPaper', advisory, paper('bao-cao'));
  }
  step(`Thành phố tiếp nhận; Tổ tư vấn khảo sát, nhận xét và báo cáo ${products.length} hồ sơ.`);
}

/** The team's report has queued the dossier already where it was with the team. */
async function queueWhereNeeded(province: PersonPerformer, dossierId: string): Promise<void> {
  const { state } = await province.db
    .selectFrom('dossiers.dossier')
    .select('state')
    .where('id', '=', dossierId)
    .executeTakeFirstOrThrow();
  if (state !== 'awaiting-council') await perform(province, queueForCouncil, { dossierId });
}

/** A sitting of a council over the products, scored, concluded and settled. Gives the sitting's id. */
export async function sitOverDemo(
  installation: Installation,
  { chair, secretary }: { chair: PersonPerformer; secretary: PersonPerformer },
  { title, products }: { title: string; products: DemoProduct[] },
  { step }: DemoRun,
): Promise<string> {
  const councilId = chair.actor.grant.scopeId as string;
  const seats = await installation.db
    .selectFrom('scoring.councilMember')
    .select(['id', 'personId', 'seat'])
    .where('councilId', '=', councilId)
    .where('dismissedAt', 'is', null)
    .execute();
  const { id: sessionId } = await perform(secretary, planSession, {
    councilId,
    title,
    heldOn: today(installation.clock()),
    place: 'Phòng họp mẫu',
    sample: 'on',
  });
  const items = new Map<DemoProduct, string>();
  for (const product of products)
    items.set(product, (await perform(secretary, addToAgenda, { sessionId, dossierId: product.dossierId })).itemId);
  await perform(secretary, recordAttendance, {
    sessionId,
    members: seats.map(({ id }) => ({ memberId: id, present: 'on' })),
  });
  await perform(chair, openSession, { sessionId });
  const scorers = seats.filter(({ seat }) => seat !== 'secretary');
  for (const [product, itemId] of items) {
    await perform(chair, openItem, { itemId });
    const totals: number[] = [];
    for (const [index, { personId }] of scorers.entries())
      totals.push(await submitSheet(installation, { itemId, personId, points: product.points + (index % 3) }));
    await perform(chair, closeItem, { itemId });
    const set = await getCriteriaSet(installation.db, product.setCode);
    const found = rowValues(set, sampleMarks(set, product.points));
    await perform(secretary, concludeLevels, {
      itemId,
      levels: set.starMinimums['4'].map(({ criterion }) => ({ criterion, value: found[criterion] ?? '0' })),
    });
    const { stars, total } = await perform(chair, settleItem, { itemId });
    step(`  ${product.name}: phiếu ${totals.join(', ')}; trung bình ${total}, ${stars ?? 'không'} sao.`);
  }
  await perform(chair, closeSession, { sessionId });
  return sessionId;
}

/** What the secretary prints of a sitting, and one member's sheet. */
export async function papersOfSitting(
  { db }: Installation,
  { provinceSecretary, provinceChair }: DemoPeople,
  sessionId: string,
  { keep }: DemoRun,
): Promise<void> {
  const paper = (name: string) => `/cham-diem/${sessionId}/${name}.docx`;
  await keep('sessionMinutesPaper', provinceSecretary, paper('bien-ban'));
  await keep('countingMinutesPaper', provinceSecretary, paper('kiem-phieu'));
  await keep('resultsPaper', provinceSecretary, paper('tong-hop'));
  const sheet = await db
    .selectFrom('scoring.scoreSheet as sheet')
    .innerJoin('scoring.agendaItem as item', 'item.id', 'sheet.agendaItemId')
    .innerJoin('scoring.councilMember as member', 'member.id', 'sheet.memberId')
    .select('sheet.id')
    .where('item.sessionId', '=', sessionId)
    .where('member.personId', '=', provinceChair.actor.personId)
    .limit(1)
    .executeTakeFirstOrThrow();
  await keep('scoreSheetPaper', provinceChair, `/phieu-cham/${sheet.id}/phieu-danh-gia.docx`);
}
