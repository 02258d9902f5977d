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
  receiveDossier,
  recordSpecimen,
  saveAssessment,
  startAssessment,
  submitIdea,
} from '#modules/dossiers/index.ts';
import { registerProducer, registerProduct } from '#modules/registry/index.ts';
import { evidenceRules, getCriteriaSet } from '#modules/regulation/index.ts';
import { perform } from '#platform/command.ts';
import type { Installation } from '#platform/context.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { sampleContents } from './assess-sample.ts';
import { issueDrafted } from './demo-issue-paper.ts';
import type { DemoPeople } from './demo-people.ts';
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
export async function ideasOfDemo(installation: Installation, people: DemoPeople, mark: string, step: Step) {
  const { office } = people;
  const { id: producerId } = await perform(office, registerProducer, {
    unitId: '00175',
    name: `Hợp tác xã Chạy thử ${mark}`,
    legalKind: 'cooperative',
    representative: 'Người Mẫu',
    phone: '0987654321',
    address: 'Ngõ mẫu, phường Yên Hòa',
    sample: 'on',
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
  }
  const year = Number(today(installation.clock()).slice(0, 4));
  const list = await perform(office, makePotentialList, { year, ideaIds, sample: 'on' });
  await attachPotentialLists(office, installation.files);
  const number = await issueDrafted(list.paperId, { drafter: office, signer: people.leader, clerk: people.clerk });
  step(`Ý tưởng: ${ideaIds.length} phiếu đã thẩm định; danh mục tiềm năng gửi theo công văn ${number}.`);
  return producerId;
}

type Step = (text: string) => void;

/** Dossiers filed, taken in, assessed with Mẫu số 03, and sent to the province with one letter and their samples. */
export async function dossiersToProvince(
  installation: Installation,
  people: DemoPeople,
  { producerId, mark }: { producerId: string; mark: string },
  step: Step,
): Promise<DemoProduct[]> {
  const products: DemoProduct[] = [];
  for (const plan of planned) products.push(await filed(installation, people, { ...plan, producerId, mark }));
  step(`Hồ sơ ${products.map(({ number }) => number).join(', ')}: Mẫu 01, Mẫu 02, minh chứng bắt buộc; đã nộp.`);
  const { office, leader, clerk } = people;
  for (const { dossierId } of products) {
    await perform(people.desk, receiveDossier, { dossierId });
    await perform(office, startAssessment, { dossierId });
    await perform(office, saveAssessment, {
      dossierId,
      version: 0,
      contents: sampleContents,
      proposal: 'positive',
    });
    const { paperId } = await perform(office, draftReport, { dossierId });
    await issueDrafted(paperId, { drafter: office, signer: leader, clerk });
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
  }
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
  const { id: productId } = await perform(office, registerProduct, { producerId, setCode, name, sample: 'on' });
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
  await perform(office, markSelf, { dossierId, version, marks: rowValues(set, sampleMarks(set, points + 4)) });
  await perform(office, fileDossier, { dossierId });
  return { name, setCode, points, dossierId, number, productId };
}
