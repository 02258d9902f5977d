import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  countersignPaper,
  draftPaper,
  issuePaper,
  numberPaper,
  printedPaper,
  signPaper,
  submitPaper,
} from '#modules/documents/index.ts';
import type { PaperTemplate } from '#modules/documents/rules/paper-content.ts';
import { provincialTemplates } from '#modules/recognition/index.ts';
import { administrativeDocument } from '#standards/vietnam/administrative-document/administrative-document.ts';
import { province, ward } from '../dossiers.ts';
import type { useRecognition } from '../recognition.ts';

export type Here = ReturnType<typeof useRecognition>;

export const templates: PaperTemplate[] = readdirSync('seeds/documents')
  .sort()
  .map((name) => JSON.parse(readFileSync(join('seeds/documents', name), 'utf8')) as PaperTemplate);

/** Drafts a paper from its template with every blank filled, as an official would, and takes it to its issue. */
export async function paperOfTemplate(here: Here, template: PaperTemplate, councilId: string): Promise<Buffer> {
  const unitId = provincialTemplates.includes(template.code) ? province : ward;
  const { id } = await here.run(here.system, draftPaper, {
    templateCode: template.code,
    unitId,
    ...(template.council && { councilId }),
    values: Object.fromEntries((template.fields ?? []).map(({ name, kind }) => [name, answers[name] ?? usual[kind]])),
    ...(template.members && {
      members: template.members.map(({ role, position }, index) => ({
        role,
        position: (position || 'Chuyên viên').replaceAll('{{unit}}', 'phường Yên Hòa'),
        name: people[index % people.length],
      })),
    }),
    ...(await signersOf(here, unitId, template.second !== undefined && template.second !== null)),
  });
  return issuedPaper(here, id, unitId);
}

/** Takes a drafted paper through signature, number and issue, and prints it. */
export async function issuedPaper(here: Here, paperId: string, unitId: string): Promise<Buffer> {
  const step = (command: Parameters<Here['run']>[1]) => here.run(here.system, command, { paperId });
  const { signerId } = await signersOf(here, unitId, false);
  const drafted = await here.owner
    .selectFrom('documents.paper')
    .select(['signerId', 'councilId', 'content'])
    .where('id', '=', paperId)
    .executeTakeFirstOrThrow();
  // A paper that a step of the procedure drafted waits for somebody to name the signer.
  if (!drafted.signerId)
    await here.owner
      .updateTable('documents.paper')
      .set({ signerId, content: JSON.stringify(withSigner(drafted.content, people[0] as string)) })
      .where('id', '=', paperId)
      .execute();
  await step(submitPaper);
  if ((drafted.content as { second?: unknown }).second) await step(countersignPaper);
  await step(signPaper);
  // What the clerk reads in the register on paper.
  sequence += 1;
  await here.run(here.system, numberPaper, { paperId, sequence, note: 'Theo sổ giấy' });
  await step(issuePaper);
  const reader = drafted.councilId ? here.system : await here.person('records-clerk', unitId);
  return administrativeDocument(await printedPaper(here.db, reader, { paperId, now: here.now() }));
}

let sequence = 11;

const withSigner = (content: unknown, name: string) => {
  const whole = content as { signing: { name: string } };
  return { ...whole, signing: { ...whole.signing, name } };
};

const signers = new Map<string, { signerId: string; secondSignerId: string }>();

async function signersOf(here: Here, unitId: string, two: boolean) {
  const known = signers.get(unitId) ?? {
    signerId: (await named(here, people[0] as string, unitId)).personId,
    secondSignerId: (await named(here, people[1] as string, unitId)).personId,
  };
  signers.set(unitId, known);
  return { signerId: known.signerId, ...(two && { secondSignerId: known.secondSignerId }) };
}

export async function named(
  here: Here,
  name: string,
  unitId: string,
  role: Parameters<Here['person']>[0] = 'ward-leader',
) {
  const person = await here.person(role, unitId);
  await here.owner.updateTable('identity.person').set({ name }).where('id', '=', person.personId).execute();
  return { ...person, name };
}

/** Invented people; papers are signed by the first, minutes also by the second. */
export const people = [
  'Trịnh Mẫu Lãnh',
  'Phạm Mẫu Dung',
  'Trần Mẫu Bình',
  'Lê Mẫu Chi',
  'Hoàng Mẫu Giang',
  'Nguyễn Mẫu An',
];

const usual = {
  text: 'nội dung mẫu',
  long: 'Đoạn mẫu thứ nhất.\nĐoạn mẫu thứ hai.',
  date: '2026-11-24',
  time: '08:30',
};

/** What an official would write into the blanks, by their names. */
const answers: Record<string, string> = {
  product: 'Cốm khô làng Vòng (mẫu)',
  code: '01-00175-001-2026',
  producer: 'Hợp tác xã Cốm Mẫu',
  address: 'ngõ 1 phố Mẫu, phường Yên Hòa',
  certificate: 'GCN-01-2026-0001',
  stars: '4',
  points: '91,25',
  decision: 'Quyết định số 1234/QĐ-UBND ngày 12 tháng 6 năm 2026 của Chủ tịch Ủy ban nhân dân thành phố Hà Nội',
  finding: 'Công văn số 45/UBND-KTHTĐT ngày 20 tháng 11 năm 2026 của Ủy ban nhân dân phường Yên Hòa',
  proposer: 'Giám đốc Sở Nông nghiệp và Môi trường',
  reason: 'chủ thể không còn sản xuất sản phẩm',
  round: 'đợt 2 năm 2026',
  present: '9/11',
  count: '01 sản phẩm',
  day: '2026-11-26',
  result: '78,50 điểm, hạng 4 sao',
  advice: 'Bổ sung hợp đồng liên kết.\nHoàn thiện nhãn hàng hóa.',
  source: 'Công văn số 88/SNNMT-PTNT ngày 23 tháng 11 năm 2026 của Sở Nông nghiệp và Môi trường',
  conclusion: 'Chấp nhận kiến nghị, đưa sản phẩm ra Hội đồng đánh giá lại',
  complaint: 'Đề nghị xem lại điểm tiêu chí 3.4 theo báo cáo tài chính đã nộp.',
  official: 'Trịnh Mẫu Lãnh, Phó Chủ tịch',
  list: '- Cốm khô làng Vòng (mẫu) (Hợp tác xã Cốm Mẫu); bộ 6; mã số 01-00175-001-2026; 91,25 điểm.',
  about: 'Họp Hội đồng đánh giá, phân hạng sản phẩm OCOP đợt 2 năm 2026',
  chair: 'ông Trịnh Mẫu Lãnh, Phó Chủ tịch Ủy ban nhân dân phường',
  secretary: 'bà Phạm Mẫu Dung, Phòng Kinh tế, Hạ tầng và Đô thị',
  place: 'Phòng họp tầng 2, trụ sở Ủy ban nhân dân phường Yên Hòa',
  guests: 'Thành viên Hội đồng; Tổ trưởng Tổ tư vấn.',
  absent: 'Không.',
  note: 'Mang theo hồ sơ, minh chứng bản gốc.',
  month: '11',
  who: 'hợp tác xã, tổ hợp tác, doanh nghiệp nhỏ và vừa, trang trại, hộ có đăng ký kinh doanh',
};
