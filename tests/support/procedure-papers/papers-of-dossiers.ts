import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RouterContextProvider } from 'react-router';
import {
  appraiseIdea,
  attachPotentialLists,
  draftIdea,
  draftReport,
  draftRequestLetter,
  makePotentialList,
  recordSiteVisit,
  recordSpecimen,
  refuseDossier,
  requestSupplement,
  saveAssessment,
  submitIdea,
} from '#modules/dossiers/index.ts';
import { dossierPapers } from '#modules/dossiers/papers/dossier-papers.ts';
import { originalContent } from '#modules/dossiers/queries/original-content.ts';
import { loader as handover } from '#modules/dossiers/routes/handover-record.ts';
import { loader as ideaSlip } from '#modules/dossiers/routes/idea-slip.ts';
import { loader as plan } from '#modules/dossiers/routes/improvement-plan.ts';
import { loader as receipt } from '#modules/dossiers/routes/receipt.ts';
import { loader as refusal } from '#modules/dossiers/routes/refusal-slip.ts';
import { loader as visitRecord } from '#modules/dossiers/routes/site-visit-record.ts';
import { loader as supplement } from '#modules/dossiers/routes/supplement-slip.ts';
import { writeRepresentativeDetail } from '#modules/registry/index.ts';
import type { Actor } from '#platform/actor.ts';
import { requestContext } from '#platform/context.ts';
import { createDiskStore } from '#platform/files/disk-store.ts';
import { administrativeDocument } from '#standards/vietnam/administrative-document/administrative-document.ts';
import { sampleAssessment, ward } from '../dossiers.ts';
import { type Here, issuedPaper, named } from './papers-of-register.ts';

/** Every paper that a dossier leaves behind on its way to the province, made by its steps. */
export async function papersOfDossiers(here: Here): Promise<Map<string, Buffer>> {
  const made = new Map<string, Buffer>();
  const office = await named(here, 'Lê Mẫu Chi', ward, 'economic-office');
  const get = downloadAs(here, office);
  const { run, system } = here;

  const producerId = await here.producer({ name: 'Hợp tác xã Tương Mẫu' });
  const { id: ideaId } = await run(system, draftIdea, {
    producerId,
    name: 'Tương nếp Mẫu',
    setCode: 'QD26-09',
    description: 'Tương làm từ nếp và đậu, ủ chum sáu tháng.',
    origin: 'Nghề của gia đình từ ba đời.',
    materials: 'Nếp, đậu nành mua của hợp tác xã trong thành phố.',
    output: '500 lít mỗi tháng.',
    market: 'Cửa hàng của phường, chợ phiên cuối tuần.',
    investment: 150000000,
  });
  await run(system, submitIdea, { ideaId });
  await run(office, appraiseIdea, {
    ideaId,
    version: 2,
    ...{ potential: 'high', potentialReason: 'Có vùng nguyên liệu.', feasibility: 'medium' },
    ...{ feasibilityReason: 'Cần thêm chum ủ.', advice: 'Đăng ký nhãn hiệu.', verdict: 'potential' },
  });
  made.set('ideaSlip', await get(ideaSlip, `/y-tuong/${ideaId}/phieu-dang-ky.docx`, { ideaId }));
  const { paperId: listPaper } = await run(office, makePotentialList, { year: 2026, ideaIds: [ideaId] });
  await attachPotentialLists(here.as(office), await temporaryStore());
  made.set('cong-van', await issuedPaper(here, listPaper, ward));

  const turnedAway = await here.dossier('filed');
  const reason = 'Thiếu Giấy chứng nhận đủ điều kiện an toàn thực phẩm\nMẫu số 02 chưa có Phần IV.';
  await run(office, refuseDossier, { dossierId: turnedAway.id, reason });
  const ofRefused = { dossierId: turnedAway.id };
  made.set('refusalSlip', await get(refusal, `/ho-so/${turnedAway.id}/phieu-tu-choi.docx`, ofRefused));

  const incomplete = await here.dossier('received');
  await here.owner
    .updateTable('dossiers.dossier')
    .set({ receivedBy: office.personId })
    .where('id', '=', incomplete.id)
    .execute();
  const missing = 'Phiếu kiểm nghiệm còn hạn.\nHợp đồng mua nguyên liệu năm 2026.';
  await run(office, requestSupplement, { dossierId: incomplete.id, missing, dueOn: '2026-12-01' });
  const ofIncomplete = { dossierId: incomplete.id };
  made.set('supplementSlip', await get(supplement, `/ho-so/${incomplete.id}/phieu-bo-sung.docx`, ofIncomplete));
  made.set('receiptPaper', await get(receipt, `/ho-so/${incomplete.id}/giay-tiep-nhan.docx`, ofIncomplete));
  const poor = await here.dossier('draft');
  made.set('improvementPlan', await get(plan, `/ho-so/${poor.id}/con-thieu.docx`, { dossierId: poor.id }));
  const content = await originalContent(here.db, {
    dossierId: incomplete.id,
    detail: { sex: 'male', ethnicity: 'Kinh', residence: 'phường Yên Hòa' },
    now: here.now(),
  });
  const { form01, form02 } = dossierPapers(content);
  made.set('form01Paper', await administrativeDocument(form01));
  made.set('form02Paper', await administrativeDocument(form02));

  const { id: dossierId, producerId: assessedId } = await here.dossier('under-assessment');
  const detail = { sex: 'male', ethnicity: 'Kinh', residence: 'phường Yên Hòa' };
  await run(system, writeRepresentativeDetail, { producerId: assessedId, version: 0, ...detail });
  const sample = { dossierId, lot: 'L01', happenedOn: '2026-11-20', handedBy: 'Trần Mẫu Bình', takenBy: 'Lê Mẫu Chi' };
  await run(office, recordSpecimen, { ...sample, kind: 'received', quantity: 5, note: 'Nguyên tem' });
  const { id: visitId } = await run(office, recordSiteVisit, {
    dossierId,
    visitedOn: '2026-11-21',
    place: 'Xưởng tại số 1 ngõ Mẫu',
    people: 'Lê Mẫu Chi, Phòng Kinh tế, Hạ tầng và Đô thị; Trần Mẫu Bình, chủ thể',
    notes: 'Xưởng sạch, có sổ theo dõi nguyên liệu.\nBảy lao động, năm người của phường',
  });
  made.set('handoverRecord', await get(handover, `/ho-so/${dossierId}/bien-ban-giao-nhan.docx`, { dossierId }));
  const visitPath = `/ho-so/${dossierId}/kiem-tra/${visitId}/bien-ban.docx`;
  made.set('siteVisitRecord', await get(visitRecord, visitPath, { dossierId, visitId }));
  await run(office, saveAssessment, { ...sampleAssessment, dossierId, version: 0 });
  const { paperId: report } = await run(office, draftReport, { dossierId });
  made.set('bao-cao-mau-so-03', await issuedPaper(here, report, ward));
  const { paperId: letter } = await run(office, draftRequestLetter, {
    dossierIds: [dossierId],
    round: 'đợt 2 năm 2026',
  });
  made.set('de-nghi-danh-gia-phan-hang', await issuedPaper(here, letter, ward));
  return made;
}

const temporaryStore = async () => createDiskStore(await mkdtemp(join(tmpdir(), 'saolang-papers-')));

// biome-ignore lint/suspicious/noExplicitAny: loaders of many routes; each is called with the parameters of its address.
type Loader = (args: any) => Promise<Response>;

/** Asks a route for its file, as that person, without the web server before it. */
export const downloadAs =
  (here: Here, actor: Actor) =>
  async (loader: Loader, path: string, params: Record<string, string>): Promise<Buffer> => {
    const context = new RouterContextProvider();
    context.set(requestContext, {
      ...here.as(actor),
      config: { PUBLIC_URL: 'https://ocop.example' },
    } as never);
    const url = new URL(path, 'https://ocop.example');
    const response = await loader({ request: new Request(url), url, params, context });
    return Buffer.from(await response.arrayBuffer());
  };
