import {
  appraiseIdea,
  attachEvidence,
  attachPotentialLists,
  draftIdea,
  draftReport,
  draftRequestLetter,
  fileDossier,
  forwardDossier,
  makePotentialList,
  markSelf,
  openDossier,
  printedForms,
  receiveDossier,
  recordSiteVisit,
  recordSpecimen,
  refuseDossier,
  requestSupplement,
  saveAssessment,
  startAssessment,
  submitIdea,
  supplementDossier,
} from '#modules/dossiers/index.ts';
import { registerProducer, registerProduct, writeRepresentativeDetail } from '#modules/registry/index.ts';
import { evidenceRules, getCriteriaSet } from '#modules/regulation/index.ts';
import { perform } from '#platform/command.ts';
import type { Installation } from '#platform/context.ts';
import { administrativeDocument } from '#standards/vietnam/administrative-document/administrative-document.ts';
import { addDays, today } from '#standards/vietnam/local-date.ts';
import { sampleContents } from './assess-sample.ts';
import { issueDrafted } from './demo-issue-paper.ts';
import type { DemoPeople } from './demo-people.ts';
import type { DemoRun } from './demo-run.ts';
import { fillForms } from './fill-forms.ts';
import { rowValues, sampleMarks, storePapers } from './load-dossiers.ts';

/** A product of the demonstration and how many points it will come to. */
export interface DemoProduct {
  name: string;
  setCode: string;
  points: number;
  dossierId: string;
  number: string;
  productId: string;
}

const planned = [
  { word: 'Cốm sấy', setCode: 'QD26-06', points: 76 },
  { word: 'Tương nếp', setCode: 'QD26-09', points: 58 },
  { word: 'Trà gừng', setCode: 'QD26-12', points: 41 },
];

/** Ideas, appraisal, the list of potential products: the ward's own step (Kế hoạch 103/KH-UBND, II.5.4). */
export async function ideasOfDemo(
  installation: Installation,
  people: DemoPeople,
  mark: string,
  { step, keep }: DemoRun,
): Promise<string> {
  const { office } = people;
  const { id: producerId } = await perform(office, registerProducer, {
    unitId: '00175',
    name: `Hợp tác xã Chạy thử ${mark}`,
    legalKind: 'cooperative',
    representative: 'Người Mẫu',
    phone: '0987654321',
    address: 'Ngõ mẫu, phường Yên Hòa',
    email: 'chaythu@mau.vn',
    registrationNumber: '0100000000 (mẫu)',
    establishedOn: '2021-05-10',
    sample: 'on',
  });
  await perform(office, writeRepresentativeDetail, {
    producerId,
    version: 0,
    sex: 'female',
    ethnicity: 'Kinh',
    residence: 'phường Yên Hòa, thành phố Hà Nội',
  });
  const ideaIds: string[] = [];
  for (const { word, setCode } of planned) {
    const { id: ideaId } = await perform(office, draftIdea, {
      producerId,
      name: `${word} ${mark}`,
      setCode,
      description: 'Sản phẩm làm từ nguyên liệu của phường.',
      materials: 'Thu mua của các hộ trong phường.',
      output: '200 kg mỗi tháng.',
      market: 'Cửa hàng trong phường và bán qua mạng.',
      sample: 'on',
    });
    await perform(office, submitIdea, { ideaId });
    await perform(office, appraiseIdea, {
      ideaId,
      version: 2,
      potential: 'high',
      potentialReason: 'Nguyên liệu và tay nghề có sẵn.',
      feasibility: 'medium',
      feasibilityReason: 'Cần hoàn thiện bao bì.',
      verdict: 'potential',
    });
    ideaIds.push(ideaId);
    await keep('ideaSlip', office, `/y-tuong/${ideaId}/phieu-dang-ky.docx`);
  }
  const year = Number(today(installation.clock()).slice(0, 4));
  const list = await perform(office, makePotentialList, { year, ideaIds, sample: 'on' });
  await attachPotentialLists(office, installation.files);
  const number = await issueDrafted(list.paperId, { drafter: office, signer: people.leader, clerk: people.clerk });
  await keep('cong-van', office, `/van-ban/${list.paperId}/tai.docx`);
  step(`Ý tưởng: ${ideaIds.length} phiếu đã thẩm định; danh mục tiềm năng gửi theo công văn ${number}.`);
  return producerId;
}

/**
 * Dossiers filed, one of them turned away at first and one asked for more, then taken in, visited, assessed with Mẫu số 03,
 * and sent to the province with one letter and their samples.
 */
export async function dossiersToProvince(
  installation: Installation,
  people: DemoPeople,
  { producerId, mark }: { producerId: string; mark: string },
  { step, keep, keepFile }: DemoRun,
): Promise<DemoProduct[]> {
  const products: DemoProduct[] = [];
  for (const plan of planned) products.push(await filed(installation, people, { ...plan, producerId, mark }));
  step(`Hồ sơ ${products.map(({ number }) => number).join(', ')}: Mẫu 01, Mẫu 02, minh chứng bắt buộc; đã nộp.`);
  const { office, leader, clerk, desk } = people;
  for (const [index, { dossierId }] of products.entries()) {
    const paper = (name: string) => `/ho-so/${dossierId}/${name}.docx`;
    if (index === 1) {
      await perform(desk, refuseDossier, { dossierId, reason: 'Tên chủ thể ở Mẫu số 01 khác giấy đăng ký (mẫu).' });
      await keep('refusalSlip', desk, paper('phieu-tu-choi'));
      await perform(office, fileDossier, { dossierId });
    }
    await perform(desk, receiveDossier, { dossierId });
    await keep('receiptPaper', desk, paper('giay-tiep-nhan'));
    if (index === 2) {
      const dueOn = addDays(today(installation.clock()), 7);
      await perform(office, requestSupplement, { dossierId, missing: 'Hợp đồng mua nguyên liệu (mẫu).', dueOn });
      await keep('supplementSlip', office, paper('phieu-bo-sung'));
      await perform(office, supplementDossier, { dossierId, answer: 'Đã nộp thêm hợp đồng (mẫu).' });
    }
    await perform(office, startAssessment, { dossierId });
    const { id: visitId } = await perform(office, recordSiteVisit, {
      dossierId,
      visitedOn: today(installation.clock()),
      place: 'Cơ sở sản xuất, ngõ mẫu, phường Yên Hòa',
      people: 'Nguyễn Mẫu An, Phòng Kinh tế, Hạ tầng và Đô thị; Người Mẫu, chủ thể',
      notes: 'Nơi sản xuất sạch, một chiều; sổ mua nguyên liệu khớp hồ sơ.',
    });
    await keep('siteVisitRecord', office, paper(`kiem-tra/${visitId}/bien-ban`));
    await perform(office, saveAssessment, {
      dossierId,
      version: 0,
      contents: sampleContents,
      proposal: 'positive',
    });
    const { paperId } = await perform(office, draftReport, { dossierId });
    await issueDrafted(paperId, { drafter: office, signer: leader, clerk });
    await keep('bao-cao-mau-so-03', office, `/van-ban/${paperId}/tai.docx`);
    for (const kind of ['received', 'handed-over'])
      await perform(office, recordSpecimen, {
        dossierId,
        lot: `LO-${mark}`,
        kind,
        quantity: 5,
        happenedOn: today(installation.clock()),
        handedBy: 'Người Mẫu',
        takenBy: 'Nguyễn Mẫu An',
      });
    await keep('handoverRecord', office, paper('bien-ban-giao-nhan'));
  }
  const [first] = products;
  if (first)
    for (const [code, form] of Object.entries(await printedForms(office, first.dossierId)))
      await keepFile(`${code}.docx`, await administrativeDocument(form));
  const slips = await installation.db
    .selectFrom('dossiers.dossier')
    .select(['slipNumber', 'productCode'])
    .where(
      'id',
      'in',
      products.map(({ dossierId }) => dossierId),
    )
    .orderBy('productCode')
    .execute();
  step(`Tiếp nhận: phiếu ${slips.map(({ slipNumber }) => slipNumber).join('; ')}.`);
  step(
    `Mã sản phẩm: ${slips.map(({ productCode }) => productCode).join(', ')}; Mẫu 03 đã ban hành, mỗi sản phẩm 05 mẫu.`,
  );
  const letter = await perform(office, draftRequestLetter, {
    dossierIds: products.map(({ dossierId }) => dossierId),
    round: `Đợt 2 năm ${today(installation.clock()).slice(0, 4)}`,
  });
  const number = await issueDrafted(letter.paperId, { drafter: office, signer: leader, clerk });
  await keep('de-nghi-danh-gia-phan-hang', office, `/van-ban/${letter.paperId}/tai.docx`);
  for (const { dossierId } of products) await perform(office, forwardDossier, { dossierId });
  step(`Văn bản đề nghị ${number} nêu ${products.length} sản phẩm; hồ sơ đã gửi thành phố.`);
  return products;
}

async function filed(
  installation: Installation,
  { office }: DemoPeople,
  plan: { word: string; setCode: string; points: number; producerId: string; mark: string },
): Promise<DemoProduct> {
  const { producerId, setCode, points } = plan;
  const name = `${plan.word} ${plan.mark}`;
  const { id: productId } = await perform(office, registerProduct, {
    producerId,
    setCode,
    name,
    packaging: 'Túi 500 g',
    sample: 'on',
  });
  const { id: dossierId, number } = await perform(office, openDossier, { productId, sample: 'on' });
  const set = await getCriteriaSet(installation.db, setCode);
  const demanded = evidenceRules()
    .always.filter(({ sets, mandatory }) => mandatory && (sets === 'all' || sets.includes(setCode)))
    .map(({ evidence }) => evidence as string);
  for (const { file, title, kind } of await storePapers(installation))
    if (demanded.includes(kind ?? ''))
      await perform(office, attachEvidence, { dossierId, file, title, kind, criterionCode: '1.1' });
  const { version } = await installation.db
    .selectFrom('dossiers.dossier')
    .select('version')
    .where('id', '=', dossierId)
    .executeTakeFirstOrThrow();
  const marks = sampleMarks(set, points + 4);
  await perform(office, markSelf, { dossierId, version, marks: rowValues(set, marks) });
  await fillForms(office, dossierId, { producer: 'chay-thu', key: 'chay-thu' }, { set, marks });
  await perform(office, fileDossier, { dossierId });
  return { name, setCode, points, dossierId, number, productId };
}
