import type { AdministrativePaper, Block } from '#standards/vietnam/administrative-document/administrative-paper.ts';
import { formatMoney, localDateOf } from '#standards/vietnam/format.ts';
import { gradeLabels, ideaBlanks } from '../idea-messages.vi.ts';
import { type IdeaAppraisal, type IdeaForm, type IdeaText, ideaAmounts, ideaTexts } from '../rules/idea-form.ts';
import { answer, blank } from './form-blank.ts';

export interface IdeaSlip {
  name: string;
  year: number;
  form: IdeaForm;
  set: string | null;
  producer: { name: string; representative: string; address: string; phone: string };
  place: string;
  /** Null while it is still being written. */
  submittedAt: Date | null;
  appraisal: IdeaAppraisal | null;
  appraisedBy: string;
  unitName: string;
  sample: boolean;
}

/**
 * Phiếu đăng ký đề xuất ý tưởng with the production and business plan (Kế hoạch 103/KH-UBND, II.5.4; QĐ 26/2026/QĐ-TTg has
 * no such form), and below it what the ward's appraisal found.
 */
export function ideaSlip(slip: IdeaSlip): AdministrativePaper {
  const { producer, submittedAt } = slip;
  return {
    issuer: { name: producer.name },
    number: '',
    place: slip.place,
    ...(submittedAt && { date: localDateOf(submittedAt) }),
    kind: 'Phiếu đăng ký',
    abstract: `Đề xuất ý tưởng sản phẩm OCOP năm ${slip.year}`,
    addressees: [`Ủy ban nhân dân ${slip.unitName}`],
    markings: [...(submittedAt ? [] : ['DỰ THẢO']), ...(slip.sample ? ['DỮ LIỆU MẪU'] : [])],
    blocks: [
      { type: 'heading', level: 1, text: 'I. CHỦ THỂ' },
      blank('Tên chủ thể', producer.name),
      blank('Người đại diện', producer.representative),
      blank('Địa chỉ', producer.address),
      blank('Điện thoại', producer.phone),
      { type: 'heading', level: 1, text: 'II. Ý TƯỞNG SẢN PHẨM' },
      blank('Tên sản phẩm', slip.name),
      blank('Bộ sản phẩm dự kiến', slip.set ?? 'chưa xác định'),
      ...printed(linesOf(slip, ideaTexts.slice(0, 3))),
      { type: 'heading', level: 1, text: 'III. KẾ HOẠCH SẢN XUẤT, KINH DOANH' },
      ...printed([...linesOf(slip, ideaTexts.slice(3)), ...amountsOf(slip)]),
    ],
    recipients: [`Ủy ban nhân dân ${slip.unitName}`, 'Lưu: chủ thể'],
    signatures: [{ position: 'Đại diện chủ thể', note: '(Ký, ghi rõ họ tên)', name: producer.representative }],
    ...(slip.appraisal && { afterSignatures: appraised(slip.appraisal, slip) }),
  };
}

interface Line {
  label: string;
  value: string;
  /** A long answer stands under its heading. */
  long: boolean;
}

const printed = (lines: Line[]): Block[] =>
  lines.flatMap(({ label, value, long }) => (long ? answer(label, value) : [blank(label, value)]));

/** While it is being written every blank, to be filled by hand; once handed in only what was answered. */
const shown = (lines: Line[], { submittedAt }: IdeaSlip): Line[] =>
  submittedAt === null ? lines : lines.filter(({ value }) => value !== '');

const linesOf = (slip: IdeaSlip, names: readonly IdeaText[]): Line[] =>
  shown(
    names.map((name) => ({ label: ideaBlanks[name].label, value: slip.form[name], long: true })),
    slip,
  );

const amountsOf = (slip: IdeaSlip): Line[] =>
  shown(
    ideaAmounts.map((name) => ({
      label: ideaBlanks[name].label.replace(/ \(đồng\)$/, ''),
      value: slip.form[name] === null ? '' : formatMoney(slip.form[name]),
      long: false,
    })),
    slip,
  );

function appraised(appraisal: IdeaAppraisal, { unitName, appraisedBy }: IdeaSlip): Block[] {
  const verdict = appraisal.verdict === 'potential' ? 'Đưa vào danh mục sản phẩm tiềm năng.' : 'Chưa phù hợp.';
  return [
    {
      type: 'paragraph',
      text: [{ text: `PHẦN THẨM ĐỊNH CỦA ỦY BAN NHÂN DÂN ${unitName.toLocaleUpperCase('vi')}`, bold: true }],
      align: 'centred',
      keepWithNext: true,
    },
    blank('Tiềm năng', `${gradeLabels[appraisal.potential]}. ${appraisal.potentialReason}`),
    blank('Tính khả thi', `${gradeLabels[appraisal.feasibility]}. ${appraisal.feasibilityReason}`),
    ...(appraisal.advice ? [blank('Hướng dẫn', appraisal.advice)] : []),
    blank('Kết luận', verdict),
    blank('Người thẩm định', appraisedBy),
  ];
}
