import type { GapReason } from '#modules/regulation/rules/level-gap.ts';
import { formatNumber } from '#standards/vietnam/format.ts';
import type { GapBase } from './rules/gap-base.ts';

export const gapReasonLabels: Record<GapReason, string> = {
  'least-level': 'Mức tối thiểu',
  'zero-knocks-out': '0 điểm bị dừng chấm',
  points: 'Thêm điểm',
};

export const gapBaseSentences: Record<GapBase['of'], string> = {
  council: 'Tính từ mức Hội đồng kết luận; tiêu chí không có kết luận thì lấy mức thấp nhất thành viên đã chấm.',
  self: 'Tính từ điểm chủ thể tự chấm, chưa phải đánh giá của Hội đồng.',
};

export const gapWords = {
  readingOfEvidence:
    'Giấy tờ cần thêm là cách hiểu của phần mềm từ Mẫu số 02; Quyết định không quy định giấy nào cho từng tiêu chí.',
  knockedOut: 'Sản phẩm đang vướng điều kiện loại: nâng điểm chưa đủ, phải gỡ điều kiện này trước.',
  summary: (target: number, levels: number, criteria: number, total: number): string =>
    levels === 0
      ? `Điểm và các mức tối thiểu đã đủ ${target} sao.`
      : `Lên ${target} sao cần nâng ít nhất ${formatNumber(levels)} mức ở ${formatNumber(criteria)} tiêu chí; khi đó được ${formatNumber(total)} điểm.`,
};
