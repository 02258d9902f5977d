import { gradeLabels } from '../idea-messages.vi.ts';
import type { ListedIdea } from '../queries/potential-lists.ts';

/** What the công văn says of the list of potential products, by the convention of the standard's `bodyBlocks`. */
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
    `Qua thẩm định tiềm năng và tính khả thi của đề xuất, có ${String(ideas.length).padStart(2, '0')} sản phẩm OCOP tiềm năng năm ${year}:`,
    '| TT | Sản phẩm | Chủ thể, địa chỉ | Bộ tiêu chí dự kiến | Đánh giá |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}
