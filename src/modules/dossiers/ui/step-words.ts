import { formatDate } from '#standards/vietnam/format.ts';
import type { ButtonLook } from '#ui/office/button.tsx';
import type { DossierView } from '../queries/dossier-for-viewer.ts';
import type { NextRound } from '../queries/next-rounds.ts';
import { roundKey } from '../rules/rounds.ts';
import type { StepField } from './step-form.tsx';

type May = DossierView['may'];

/** A step as its panel says it. */
export interface StepWords {
  intent: string;
  may: keyof May;
  title: string;
  button: string;
  kind?: ButtonLook['kind'];
  note?: string;
  /** What is done elsewhere before this step. */
  before?: { words: string; label: string; to: string };
  fields: StepField[];
}

export interface StepFacts {
  may: May;
  /** The viewer stands in the commune that the dossier lies in. */
  asCommune: boolean;
  /** Somebody of the province's office uses the system: the commune writes nothing down for it. */
  provinceUses: boolean;
  /** Where a dossier can be left for later, the nearest first. */
  rounds: NextRound[];
}

/** The steps that need words, for whom they are open now, in the order of the procedure. */
export function stepsFor({ may, asCommune, provinceUses, rounds }: StepFacts): StepWords[] {
  const steps = asCommune
    ? [...communeSteps, ...(provinceUses ? [] : writtenDown), ...always, deferral(rounds)]
    : [...provinceSteps, ...always, deferral(rounds)];
  return steps.filter((step) => may[step.may]?.allowed === true);
}

const reason = (label: string, hint?: string): StepField => ({
  name: 'reason',
  label,
  kind: 'long',
  required: true,
  hint,
});

const provincePaper: StepField[] = [
  { name: 'paperNumber', label: 'Số văn bản của tỉnh', kind: 'text', required: true },
  { name: 'paperDate', label: 'Ngày văn bản', kind: 'date', required: true },
];

const communeSteps: StepWords[] = [
  {
    intent: 'supplement',
    may: 'supplement',
    title: 'Đã bổ sung',
    button: 'Báo đã bổ sung xong',
    kind: 'main',
    note: 'Thêm tệp, sửa điểm hoặc biểu mẫu trước, rồi bấm nút này để hồ sơ đi tiếp.',
    fields: [{ name: 'answer', label: 'Đã bổ sung những gì', kind: 'long' }],
  },
  {
    intent: 'refuse',
    may: 'refuse',
    title: 'Từ chối tiếp nhận',
    button: 'Từ chối tiếp nhận',
    fields: [reason('Lý do, cần sửa gì', 'Chủ thể đọc đúng lời này.')],
  },
  {
    intent: 'forward',
    may: 'forward',
    title: 'Gửi hồ sơ lên cấp tỉnh',
    button: 'Gửi cấp tỉnh',
    kind: 'main',
    note: 'Khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg: văn bản đề nghị, báo cáo (Mẫu số 03), hồ sơ và 05 mẫu sản phẩm (trừ bộ 26). Ý kiến không đề nghị vẫn phải gửi: phường không có quyền giữ hồ sơ lại.',
    before: { words: 'Chưa có văn bản đề nghị?', label: 'Soạn ở trang Gửi tỉnh', to: '/ho-so/gui-tinh' },
    fields: [
      {
        name: 'how',
        label: 'Cách gửi',
        kind: 'choice',
        required: true,
        initial: 'inside',
        choices: [
          { value: 'inside', label: 'Trong hệ thống này' },
          { value: 'archive', label: 'Bằng gói tệp (ZIP), tỉnh không dùng hệ thống' },
        ],
      },
    ],
  },
  {
    intent: 'reopen-assessment',
    may: 'reopenAssessment',
    title: 'Mở lại báo cáo đánh giá của phường',
    button: 'Mở lại đánh giá',
    note: 'Báo cáo đã ban hành không còn dùng; lần sau ban hành báo cáo mới.',
    fields: [reason('Lý do')],
  },
];

/** What a province outside the system answered. */
const writtenDown: StepWords[] = [
  {
    intent: 'take-in',
    may: 'takeIn',
    title: 'Ghi: tỉnh đã tiếp nhận',
    button: 'Ghi tiếp nhận',
    note: 'Chưa có ai của cơ quan cấp tỉnh dùng hệ thống nên phường ghi theo văn bản của tỉnh.',
    fields: provincePaper,
  },
  {
    intent: 'send-back',
    may: 'sendBack',
    title: 'Ghi: tỉnh trả lại hồ sơ',
    button: 'Ghi trả lại',
    fields: [reason('Lý do tỉnh nêu'), ...provincePaper],
  },
  {
    intent: 'record-result',
    may: 'recordResult',
    title: 'Ghi kết quả của cấp trên',
    button: 'Ghi kết quả',
    fields: [
      {
        name: 'level',
        label: 'Cấp có kết quả',
        kind: 'choice',
        required: true,
        initial: 'province',
        choices: [
          { value: 'province', label: 'Cấp tỉnh' },
          { value: 'centre', label: 'Trung ương' },
        ],
      },
      {
        name: 'stars',
        label: 'Hạng',
        kind: 'choice',
        required: true,
        choices: [
          { value: '0', label: 'Bị loại' },
          ...[1, 2, 3, 4, 5].map((stars) => ({ value: String(stars), label: `${stars} sao` })),
        ],
      },
      { name: 'total', label: 'Điểm trung bình', kind: 'text', hint: 'Ví dụ: 78,50. Bỏ trống nếu văn bản không ghi.' },
      ...provincePaper,
    ],
  },
];

const provinceSteps: StepWords[] = [
  {
    intent: 'queue-for-council',
    may: 'queueForCouncil',
    title: 'Xếp chờ Hội đồng',
    button: 'Xếp chờ Hội đồng',
    kind: 'main',
    fields: [{ name: 'report', label: 'Báo cáo của Tổ tư vấn (tóm tắt)', kind: 'long' }],
  },
  {
    intent: 'send-back',
    may: 'sendBack',
    title: 'Trả lại hồ sơ cho phường, xã',
    button: 'Trả lại hồ sơ',
    fields: [reason('Lý do, cần hoàn thiện gì')],
  },
  {
    intent: 're-evaluate',
    may: 'reEvaluate',
    title: 'Tổ chức đánh giá lại',
    button: 'Đánh giá lại ở tỉnh',
    note: 'Khoản 4 Điều 7 QĐ 26/2026/QĐ-TTg: trung ương chấm dưới 90 điểm thì tỉnh công nhận 3, 4 sao theo kết quả đó hoặc đánh giá lại.',
    fields: [reason('Lý do')],
  },
];

const always: StepWords[] = [
  {
    intent: 'request-supplement',
    may: 'requestSupplement',
    title: 'Yêu cầu bổ sung',
    button: 'Gửi yêu cầu bổ sung',
    note: 'Luật không đặt hạn bổ sung và không dừng thời hạn 15 ngày làm việc; hạn dưới đây do đơn vị đặt.',
    fields: [
      { name: 'missing', label: 'Còn thiếu gì', kind: 'long', required: true },
      { name: 'dueOn', label: 'Bổ sung trước hết ngày', kind: 'date', required: true },
    ],
  },
  {
    intent: 'file-complaint',
    may: 'complain',
    title: 'Kiến nghị về kết quả',
    button: 'Gửi kiến nghị',
    fields: [{ name: 'words', label: 'Nội dung kiến nghị', kind: 'long', required: true }],
  },
  {
    intent: 'answer-complaint',
    may: 'answerComplaint',
    title: 'Trả lời kiến nghị',
    button: 'Trả lời',
    kind: 'main',
    fields: [
      {
        name: 'upheld',
        label: 'Kết luận',
        kind: 'choice',
        required: true,
        choices: [
          { value: 'no', label: 'Không chấp nhận, giữ kết quả' },
          { value: 'yes', label: 'Chấp nhận, đưa ra Hội đồng xem lại' },
        ],
      },
      { name: 'answer', label: 'Lý do', kind: 'long', required: true },
    ],
  },
];

/** Khoản 3, 4 Điều 7 QĐ 26/2026/QĐ-TTg: one of the coming rounds by law or plan; words only where none is planned. */
const deferral = (rounds: NextRound[]): StepWords => ({
  intent: 'defer',
  may: 'defer',
  title: 'Chuyển sang đợt sau',
  button: 'Chuyển đợt',
  fields: [
    rounds.length > 0
      ? {
          name: 'round',
          label: 'Đợt nào',
          kind: 'choice',
          required: true,
          choices: rounds.map((round) => ({
            value: roundKey(round),
            label: `${round.name} (đề nghị đến hết ${formatDate(round.lastDay)})`,
          })),
          hint: 'Danh sách việc nhắc khi đợt mở. Đợt khác của tỉnh: ghi ở trang Đợt đánh giá trước.',
        }
      : {
          name: 'round',
          label: 'Đợt nào',
          kind: 'text',
          required: true,
          hint: 'Chưa có đợt nào được ghi. Ví dụ: Đợt 1 năm 2027',
        },
    reason('Lý do'),
  ],
});
