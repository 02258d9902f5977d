import { longDate } from '#standards/vietnam/administrative-document/date-line.ts';
import type { ReportFacts } from '../queries/report-facts.ts';

/** The template of seeds/documents that the commune's văn bản đề nghị is drafted from. */
export const requestLetterTemplate = 'de-nghi-danh-gia-phan-hang';

/** One letter for many products (khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg): each named with its producer, code and report. */
export function requestLetterWords(facts: readonly ReportFacts[], round: string) {
  const count = `${String(facts.length).padStart(2, '0')} sản phẩm`;
  return {
    values: {
      round,
      count,
      list: facts.map(line).join(';\n').concat('.'),
    },
  };
}

function line(row: ReportFacts): string {
  const parts = [
    `${row.productName} (${row.producerName})`,
    `bộ ${row.setNumber}`,
    row.productCode && `mã số ${row.productCode}`,
    row.report && `Báo cáo số ${row.report.number} ${longDate(row.report.dated)}`,
    row.proposal === 'negative' && 'phường có ý kiến chưa đề nghị, nêu trong báo cáo',
  ].filter(Boolean);
  return `- ${parts.join('; ')}`;
}
