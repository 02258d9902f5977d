import type {
  AdministrativePaper,
  Block,
  Signature,
} from '#standards/vietnam/administrative-document/administrative-paper.ts';
import { ended } from '#standards/vietnam/administrative-document/body-blocks.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';
import {
  type AssessmentContentKey,
  type AssessmentContents,
  type AssessmentProposal,
  assessmentContentKeys,
} from '../rules/assessment.ts';
import type { Form02Detail } from '../rules/form-02.ts';
import { blank, paragraphs } from './form-blank.ts';

export interface Form03Paper {
  /** The commune, with the body above it. */
  issuer: { parent?: string; name: string };
  number?: string;
  place: string;
  date?: LocalDate;
  producer: { name: string; legalKind: string; address: string; representative: string };
  /** Null for readers who may not know it. */
  detail: Form02Detail | null;
  productName: string;
  contents: AssessmentContents;
  proposal: AssessmentProposal | null;
  proposalReason: string;
  /** `UBND thành phố Hà Nội`. */
  province: string;
  grounds: string[];
  recipients: string[];
  signature: Signature;
  markings: string[];
}

/**
 * Mẫu số 03, the commune's report (Phụ lục III QĐ 26/2026/QĐ-TTg): who and what, the four contents of khoản 2 Điều 7 as
 * said and as found, the proposal. It has no points.
 */
export function form03Paper(paper: Form03Paper): AdministrativePaper {
  const { issuer, number, place, date, producer, detail, productName, contents, markings } = paper;
  return {
    issuer,
    ...(number !== undefined && { number }),
    stamps: ['Mẫu số 03'],
    place,
    ...(date !== undefined && { date }),
    kind: 'Báo cáo',
    abstract: `Đánh giá một số nội dung của sản phẩm ${productName} đề nghị đánh giá, phân hạng OCOP`,
    markings,
    grounds: paper.grounds,
    blocks: ended([
      { type: 'heading', level: 1, text: 'I. THÔNG TIN CHUNG' },
      blank('1. Tên chủ thể', producer.name),
      blank('2. Loại hình', producer.legalKind),
      blank('3. Địa chỉ', producer.address),
      blank('4. Đại diện pháp luật', producer.representative),
      blank('Giới tính', detail?.sex ? { female: 'Nữ', male: 'Nam' }[detail.sex] : ''),
      blank('Dân tộc', detail?.ethnicity),
      blank('Nơi thường trú', detail?.residence),
      blank('5. Sản phẩm', productName),
      { type: 'heading', level: 1, text: 'II. NỘI DUNG ĐÁNH GIÁ' },
      ...assessmentContentKeys.flatMap((key, index) => contentOf(index + 1, key, contents)),
      { type: 'heading', level: 1, text: 'III. ĐỀ NGHỊ' },
      ...proposalOf(paper),
    ]),
    recipients: paper.recipients,
    signatures: [paper.signature],
  };
}

const titles: Record<AssessmentContentKey, string> = {
  materials: 'Nguồn gốc sản phẩm, nguyên liệu địa phương',
  labour: 'Sử dụng lao động địa phương',
  idea: 'Nguồn gốc ý tưởng sản phẩm (truyền thống hay mới)',
  identity: 'Bản sắc, trí tuệ địa phương',
};

const contentOf = (number: number, key: AssessmentContentKey, contents: AssessmentContents): Block[] => [
  { type: 'heading', level: 2, text: `${number}. ${titles[key]}` },
  { type: 'paragraph', text: [{ text: 'Mô tả của chủ thể:', italic: true }], keepWithNext: true },
  ...paragraphs(contents[key].described),
  { type: 'paragraph', text: [{ text: 'Đánh giá thực tế trên địa bàn:', italic: true }], keepWithNext: true },
  ...paragraphs(contents[key].found),
];

// The law gives the commune no veto: a negative opinion goes to the province as well (khoản 2 Điều 7).
function proposalOf({ proposal, proposalReason, productName, province, issuer }: Form03Paper): Block[] {
  const commune = issuer.name.replaceAll('\n', ' ');
  const asks = `${commune} đề nghị ${province} xem xét, đánh giá, phân hạng sản phẩm ${productName} theo quy định.`;
  const objects = `${commune} không đề nghị công nhận sản phẩm ${productName}; kính gửi hồ sơ để ${province} xem xét, quyết định theo thẩm quyền.`;
  if (proposal !== 'negative') return [{ type: 'paragraph', text: asks }];
  return [
    { type: 'paragraph', text: `Lý do: ${proposalReason.trim()}` },
    { type: 'paragraph', text: objects },
  ];
}
