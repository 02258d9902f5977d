import { gradeLabels } from '../idea-messages.vi.ts';
import type { ListedIdea } from '../queries/potential-lists.ts';

/** The công văn that carries the list of potential products, by the convention of the standard's `bodyBlocks`. */
export function potentialListBody(ideas: readonly ListedIdea[], year: number): string {
  const cell = (text: string) => text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '/');
  const rows = ideas.map((idea, index) =>
    [
      index + 1,
      cell(idea.name),
      cell(`${idea.producerName}, ${idea.address}`),
      idea.setNumber === null ? 'Chưa xác định' : `Bộ ${idea.setNumber}`,
      `Tiềm năng ${gradeLabels[idea.appraisal.potential].toLocaleLowerCase('vi')}, khả thi ${gradeLabels[
        idea.appraisal.feasibility
      ].toLocaleLowerCase('vi')}`,
    ].join(' | '),
  );
  return [
    `Trên cơ sở phiếu đăng ký đề xuất ý tưởng của các chủ thể, Ủy ban nhân dân phường đã thẩm định tiềm năng, tính khả thi của đề xuất và kế hoạch sản xuất, kinh doanh, lập danh mục ${ideas.length} sản phẩm OCOP tiềm năng năm ${year} như sau:`,
    '| TT | Sản phẩm | Chủ thể, địa chỉ | Bộ tiêu chí dự kiến | Đánh giá |',
    ...rows.map((row) => `| ${row} |`),
    'Bản danh mục dạng bảng tính (.xlsx) gửi kèm. Kính đề nghị Văn phòng Điều phối tổng hợp, báo cáo Ủy ban nhân dân Thành phố.',
  ].join('\n');
}
