import type { RepresentativeDetail } from '#modules/registry/index.ts';
import { withinSentence } from '#standards/vietnam/unit-name.ts';
import type { ReportFacts } from '../queries/report-facts.ts';
import { type AssessmentDraft, assessmentContentKeys } from '../rules/assessment.ts';

/** The template of seeds/documents that Mẫu số 03 is drafted from. */
export const reportTemplate = 'bao-cao-mau-so-03';

const headings = {
  materials: 'Nguồn gốc sản phẩm, sử dụng nguyên liệu địa phương',
  labour: 'Sử dụng lao động địa phương',
  idea: 'Nguồn gốc ý tưởng sản phẩm',
  identity: 'Bản sắc, trí tuệ địa phương',
} as const;

/**
 * Mẫu số 03, Phụ lục III QĐ 26/2026/QĐ-TTg, in the words of the register of documents: part I says who and what, part II
 * the four contents (what the producer says, what was found), then the proposal. It has no points. An opinion against is
 * forwarded all the same: khoản 2 Điều 7 gives the commune no veto.
 */
export function reportWords(facts: ReportFacts, draft: AssessmentDraft, representative?: RepresentativeDetail) {
  const contents = assessmentContentKeys.flatMap((key, index) => {
    const { described, found } = draft.contents[key];
    return [
      `${index + 1}. ${headings[key]}`,
      ...(described ? [`- Chủ thể mô tả: ${inline(described)}`] : []),
      `- Kết quả đánh giá thực tế trên địa bàn: ${inline(found)}`,
    ];
  });
  return {
    abstract: `Đánh giá một số nội dung đối với sản phẩm ${facts.productName} đăng ký tham gia Chương trình OCOP`,
    body: [
      'I. THÔNG TIN CHUNG',
      `- Tên chủ thể: ${facts.producerName}`,
      `- Loại hình tổ chức: ${facts.legalKind}`,
      `- Địa chỉ: ${facts.address}`,
      `- Người đại diện theo pháp luật: ${[facts.representative, ...detailWords(representative)].join('; ')}`,
      `- Tên sản phẩm: ${facts.productName}. Bộ sản phẩm: ${facts.setNumber}. ${facts.setName}.${
        facts.productCode ? ` Mã số: ${facts.productCode}.` : ''
      }${facts.slipNumber ? ` Phiếu đăng ký số ${facts.slipNumber}.` : ''}`,
      'II. NỘI DUNG ĐÁNH GIÁ',
      ...contents,
      'III. ĐỀ NGHỊ',
      proposalSentence(facts, draft),
    ].join('\n'),
  };
}

/** Giới tính, dân tộc, thường trú, as the form asks; what nobody wrote down is left to be filled by hand. */
function detailWords(detail: RepresentativeDetail | undefined): string[] {
  const dots = '……………';
  const sex = detail?.sex === 'female' ? 'nữ' : detail?.sex === 'male' ? 'nam' : dots;
  return [
    `giới tính: ${sex}`,
    `dân tộc: ${detail?.ethnicity || dots}`,
    `nơi thường trú: ${detail?.residence ? inline(detail.residence) : dots}`,
  ];
}

function proposalSentence(
  { unitName, productName }: ReportFacts,
  { proposal, proposalReason }: AssessmentDraft,
): string {
  const reason = proposalReason ? ` ${inline(proposalReason)}` : '';
  if (proposal === 'negative')
    return `Ủy ban nhân dân ${withinSentence(unitName)} có ý kiến chưa đề nghị đánh giá, phân hạng sản phẩm ${productName}; lý do:${reason} Hồ sơ vẫn được gửi Ủy ban nhân dân cấp tỉnh xem xét theo khoản 2 Điều 7 Quyết định số 26/2026/QĐ-TTg.`;
  return `Ủy ban nhân dân ${withinSentence(unitName)} đề nghị Ủy ban nhân dân cấp tỉnh xem xét, tổ chức đánh giá, phân hạng sản phẩm ${productName}.${reason}`;
}

// A line of the body is a paragraph; typed line breaks would tear a content apart.
const inline = (text: string): string => text.replace(/\s*\n\s*/g, '; ').trim();
