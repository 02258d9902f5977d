import { longDate } from '#standards/vietnam/administrative-document/date-line.ts';
import { formatNumber, localDateOf } from '#standards/vietnam/format.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';
import type { ReportFacts } from '../queries/report-facts.ts';
import type { Holder } from '../rules/dossier-holder.ts';
import type { DossierOutcome } from '../rules/outcome.ts';

/** The templates of seeds/documents for the papers that follow a result. */
export const afterResultTemplates = {
  notice: 'thong-bao-ket-qua',
  approval: 'quyet-dinh-phe-duyet-ket-qua',
  centreRequest: 'de-nghi-trung-uong-danh-gia',
  centreAnswer: 'thong-bao-ket-qua-trung-uong',
  complaintAnswer: 'tra-loi-kien-nghi',
} as const;

/** What every one of them says of product and producer. A code that is not given yet stays a blank. */
export const subjectWords = ({ productName, productCode, producerName, address }: ReportFacts) => ({
  product: productName,
  ...(productCode !== null && { code: productCode }),
  producer: producerName,
  ...(address !== '' && { address }),
});

/** Where a result stands: the paper it was recorded from, else the council's finding. */
export interface ResultSource {
  outcome: DossierOutcome;
  settledAt: Date | null;
  paper: { number: string; dated: LocalDate | null } | null;
}

/** The notice to the producer (khoản 3 Điều 3, Điều 4 QĐ 26/2026/QĐ-TTg); `advice` is the way to the next star, one step a line. */
export const noticeWords = (facts: ReportFacts, source: ResultSource, advice: readonly string[]) => ({
  ...subjectWords(facts),
  source: sourceWords(source),
  result: resultWords(source.outcome),
  ...(advice.length > 0 && { advice: asList(advice) }),
});

/** The province's approval of ninety points (khoản 4 Điều 7). */
export const approvalWords = (facts: ReportFacts, outcome: DossierOutcome) => ({
  ...subjectWords(facts),
  ...(outcome.total !== '' && { points: formatNumber(outcome.total) }),
});

/** The province's letter to the ministry (khoản 4 Điều 7): one product a line. */
export const centreRequestWords = (facts: ReportFacts, outcome: DossierOutcome) => ({
  count: '01 sản phẩm',
  list: `- ${[
    `${facts.productName} (${facts.producerName})`,
    `bộ ${facts.setNumber}`,
    facts.productCode && `mã số ${facts.productCode}`,
    outcome.total && `${formatNumber(outcome.total)} điểm`,
  ]
    .filter(Boolean)
    .join('; ')}.`,
});

/** The ministry's letter below ninety points (khoản 4 Điều 7); `advice` is the way to five stars, one step a line. */
export const centreAnswerWords = (
  facts: ReportFacts,
  { outcome, proposer, advice }: { outcome: DossierOutcome; proposer: string; advice: readonly string[] },
) => ({
  ...subjectWords(facts),
  proposer,
  ...(outcome.total !== '' && { points: formatNumber(outcome.total) }),
  ...(advice.length > 0 && { advice: asList(advice) }),
});

/** The answer to a complaint; what is not decided yet stays a blank. */
export const complaintAnswerWords = (
  facts: ReportFacts,
  complaint: { words: string; filedAt: Date; upheld: boolean | null; answer: string },
) => ({
  ...subjectWords(facts),
  received: localDateOf(complaint.filedAt),
  complaint: complaint.words,
  ...(complaint.upheld !== null && {
    finding: complaint.answer,
    conclusion: complaint.upheld
      ? 'chấp nhận kiến nghị, đưa sản phẩm ra Hội đồng đánh giá lại'
      : 'không chấp nhận kiến nghị, giữ nguyên kết quả đánh giá',
  }),
});

// One to a line: a semicolon between, a full stop at the end.
const asList = (lines: readonly string[]): string => `${lines.map((line) => `- ${line}`).join(';\n')}.`;

const councils: Record<Holder, string> = { commune: 'cấp xã', province: 'cấp tỉnh', centre: 'Trung ương' };

function sourceWords({ outcome, settledAt, paper }: ResultSource): string {
  if (paper) return `Văn bản số ${paper.number}${paper.dated ? ` ${longDate(paper.dated)}` : ''}`;
  const day = settledAt ? ` ${longDate(localDateOf(settledAt))}` : '';
  return `kết quả đánh giá${day} của Hội đồng đánh giá, phân hạng sản phẩm OCOP ${councils[outcome.level]}`;
}

function resultWords({ stars, total, kind }: DossierOutcome): string {
  const points = total === '' ? '' : `${formatNumber(total)} điểm, `;
  if (stars === null) return `${points}bị loại, không cấp giấy chứng nhận`;
  if (kind === 'below-three') return `${points}${stars} sao, không cấp giấy chứng nhận`;
  if (kind === 'to-centre')
    return `${points}đề nghị Trung ương đánh giá 5 sao theo khoản 4 Điều 7 Quyết định số 26/2026/QĐ-TTg`;
  return `${points}hạng ${stars} sao`;
}
