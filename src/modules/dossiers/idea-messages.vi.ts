import type { Sentence } from '#platform/messages.ts';
import type { Grade, IdeaAmount, IdeaText } from './rules/idea-form.ts';
import type { IdeaState } from './rules/idea-states.ts';

export const ideaStateLabels: Record<IdeaState, string> = {
  draft: 'Đang soạn',
  submitted: 'Chờ thẩm định',
  returned: 'Cần bổ sung',
  potential: 'Tiềm năng',
  declined: 'Chưa phù hợp',
  withdrawn: 'Đã rút',
};

export const gradeLabels: Record<Grade, string> = { high: 'Cao', medium: 'Trung bình', low: 'Thấp' };

/** The blanks of the form: label and, under it, what belongs there. */
export const ideaBlanks: Record<IdeaText | IdeaAmount, { label: string; hint?: string }> = {
  description: { label: 'Mô tả sản phẩm', hint: 'Sản phẩm là gì, dùng thế nào, đóng gói ra sao.' },
  origin: { label: 'Nguồn gốc ý tưởng', hint: 'Truyền thống của địa phương hay ý tưởng mới.' },
  difference: { label: 'Điểm khác biệt, bản sắc địa phương' },
  materials: {
    label: 'Nguyên liệu, vùng nguyên liệu',
    hint: 'Nguyên liệu chính, lấy ở đâu, bao nhiêu phần trong tỉnh, thành phố.',
  },
  labour: { label: 'Lao động', hint: 'Số người làm, bao nhiêu người ở địa phương.' },
  output: { label: 'Quy mô, sản lượng dự kiến', hint: 'Ví dụ: 500 kg mỗi tháng.' },
  technology: { label: 'Cơ sở, thiết bị, quy trình' },
  market: { label: 'Thị trường, kênh bán' },
  schedule: { label: 'Lịch thực hiện' },
  risks: { label: 'Khó khăn, rủi ro và cách xử lý' },
  support: { label: 'Đề nghị hỗ trợ' },
  investment: { label: 'Tổng vốn cần (đồng)', hint: 'Ví dụ: 150.000.000.' },
  ownCapital: { label: 'Trong đó vốn tự có (đồng)' },
  revenue: { label: 'Doanh thu dự kiến năm đầu (đồng)' },
};

export const roundLevelLabels = { province: 'Cấp tỉnh', central: 'Trung ương' } as const;

export const ideaProblemSentences = {
  'idea.state-forbids': ({ state }) =>
    `Ý tưởng đang ở bước “${ideaStateLabels[state as IdeaState] ?? state}” nên không làm được việc này.`,
  'idea.incomplete': ({ empty }) => {
    const names = Array.isArray(empty) ? (empty as IdeaText[]).map((name) => ideaBlanks[name]?.label ?? name) : [];
    return `Chưa gửi được, còn để trống: ${names.join('; ')}. Hãy điền, lưu rồi gửi lại.`;
  },
  'idea.named-already': 'Chủ thể này đã có ý tưởng cùng tên trong năm. Hãy viết tiếp ý tưởng đó hoặc đặt tên khác.',
  'potential-list.only-potential':
    'Danh mục chỉ gồm ý tưởng của phường đã được thẩm định là tiềm năng trong năm. Có ý tưởng vừa đổi; hãy chọn lại.',
  'potential-list.made-meanwhile': 'Một danh mục khác vừa được lập cùng lúc. Chưa có gì bị mất; hãy gửi lại.',
  'round.days-in-order': 'Ngày có kết quả phải sau ngày cuối nhận đề nghị.',
  'round.not-coming':
    'Đợt này không có trong các đợt sắp tới. Hãy chọn trong danh sách, hoặc ghi đợt mới ở trang Đợt đánh giá trước.',
  'round.written-already': 'Đợt này đã được ghi rồi.',
} satisfies Record<string, Sentence>;

export const ideaEventSentences: Record<string, Sentence> = {
  'idea.draft': 'Bắt đầu phiếu đăng ký ý tưởng',
  'idea.edit': 'Sửa phiếu đăng ký ý tưởng',
  'idea.submit': 'Gửi ý tưởng cho phường thẩm định',
  'idea.return': 'Trả lại ý tưởng để bổ sung',
  'idea.withdraw': 'Rút ý tưởng',
  'idea.appraise': ({ to }) => (to === 'declined' ? 'Thẩm định ý tưởng: chưa phù hợp' : 'Thẩm định ý tưởng: tiềm năng'),
  'potential-list.make': ({ sequence, year }) =>
    `Lập danh mục sản phẩm tiềm năng số ${sequence ?? ''} năm ${year ?? ''}`,
  'round.record': 'Ghi thêm đợt đánh giá',
  'round.cancel': 'Bỏ đợt đánh giá đã ghi thêm',
};

/** Rows of the work list about ideas. */
export const ideaWorkWords = {
  submitted: (count: number) => ({
    title: `${count} ý tưởng chờ thẩm định`,
    detail: 'Chủ thể đã gửi phiếu đăng ký ý tưởng.',
    legalReason: 'Kế hoạch 103/KH-UBND, mục II.5.4',
    verb: 'Thẩm định',
  }),
  unlisted: (count: number) => ({
    title: `${count} ý tưởng tiềm năng chưa vào danh mục`,
    detail: 'Lập danh mục sản phẩm tiềm năng gửi Văn phòng Điều phối.',
    legalReason: 'Kế hoạch 103/KH-UBND, mục II.5.4',
    verb: 'Lập danh mục',
  }),
  unregistered: (name: string, producer: string) => ({
    title: `Ghi sản phẩm vào sổ: ${name}`,
    detail: `${producer}. Ý tưởng tiềm năng đã vào danh mục; khi chủ thể làm ra sản phẩm thì ghi vào sổ để mở hồ sơ.`,
    legalReason: 'Kế hoạch 103/KH-UBND, mục II.5.4',
    verb: 'Ghi sản phẩm',
  }),
  draft: (count: number) => ({
    title: `${count} ý tưởng chưa gửi`,
    detail: 'Phiếu đăng ký đang soạn; gửi phường khi đã đủ.',
    legalReason: '',
    verb: 'Soạn tiếp',
  }),
  sent: (count: number) => ({
    title: `${count} ý tưởng đã gửi phường`,
    detail: 'Phường đang thẩm định; kết quả hiện ở trang ý tưởng.',
    legalReason: '',
    verb: 'Xem',
  }),
  returned: (count: number) => ({
    title: `${count} ý tưởng cần bổ sung`,
    detail: 'Phường đã trả lại kèm lý do.',
    legalReason: '',
    verb: 'Bổ sung',
  }),
};
